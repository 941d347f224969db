import type { CancellationBlocker } from '../../../../cloudfunctions/account/contract'

/** One thing that stands in the way of a cancellation, and the page that leads on. */
export interface BlockerCell {
  icon: string
  name: string
  note: string
  url: string
}

export const blockerCells = (blockers: readonly CancellationBlocker[]): BlockerCell[] => blockers.map(cellOf)

function cellOf(blocker: CancellationBlocker): BlockerCell {
  switch (blocker.kind) {
    case 'application':
      return {
        icon: 'form',
        name: blocker.title,
        note: '有报名记录，要依法保存',
        url: `/packages/application/detail/detail?applicationId=${blocker.applicationId}`,
      }
    case 'staff_role':
      return {
        icon: 'work',
        name: '协会工作人员',
        note: '请先由管理员收回岗位，再注销',
        url: '/packages/staff/workbench/workbench',
      }
    case 'transfer':
      return {
        icon: 'swap',
        name: '有人申请把账号转到新微信',
        note: '先拒绝这份申请，或等协会处理完，再注销',
        url: '/packages/request/transfers/transfers',
      }
  }
}

/** An application stands for good; everything else can be brought to an end. */
export const reasonOf = (blockers: readonly CancellationBlocker[]): string =>
  blockers.some(({ kind }) => kind === 'application')
    ? '有报名记录的账号不能自行注销：报名、缴费和成绩要依法保存。需要删除个人信息，请致电协会。'
    : '下面的事情处理完，就能注销。有疑问请致电协会。'

/** What somebody reads who knows the password only: here the account cannot be cancelled (A5). */
export const elsewhereWords = {
  other: {
    title: '请在绑定的微信里注销',
    text: '只凭密码不能注销账号：知道密码的可能是别人。请用绑定的微信打开「账号与安全」注销。',
    note: '绑定的微信用不了，就先把绑定换到这个微信，再来注销',
  },
  none: {
    title: '先绑定微信，再注销',
    text: '只凭密码不能注销账号：知道密码的可能是别人。账号还没有绑定微信，绑定后就能注销。',
    note: '用账号手机号收到的验证码绑定这个微信',
  },
}
