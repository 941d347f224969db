import type { MemberLevel } from '../../../../cloudfunctions/membership/contract'

/** A decision that is asked about before it is made. */
export interface Asked {
  event: 'approve' | 'return' | 'reject' | 'setLevel'
  title: string
  text: string
  confirm: string
  needsReason: boolean
  level?: MemberLevel
}

/** Reasons that are given often. */
export const canned = [
  '单位名称请与营业执照一致。',
  '统一社会信用代码与单位名称不符，请核对。',
  '请填写法人和联系人的真实姓名。',
]

/** What staff read before they decide. */
export function sheetOf(event: 'approve' | 'return' | 'reject', name: string): Asked {
  switch (event) {
    case 'approve':
      return {
        event,
        title: `通过${name}的入会申请`,
        text: '通过后成为会员单位，得到会员号，可以登录。联系人会收到短信。',
        confirm: '通过',
        needsReason: false,
      }
    case 'return':
      return {
        event,
        title: '退回修改',
        text: '单位会看到意见，改好后重新提交。联系人会收到短信。',
        confirm: '退回',
        needsReason: true,
      }
    case 'reject':
      return {
        event,
        title: `不予通过${name}`,
        text: '这次注册到此结束，不能再登录；名称和信用代码可以重新注册。',
        confirm: '不予通过',
        needsReason: true,
      }
  }
}
