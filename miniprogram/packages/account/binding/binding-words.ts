import type { WechatBinding } from '../../../../cloudfunctions/account/contract'

/** What a binding means for the person now. */
export const bindingFacts: Record<WechatBinding, { title: string; text: string }> = {
  this: {
    title: '已绑定这个微信',
    text: '打开小程序就是登录状态，可以报名考试。审核、缴费等通知发到这里。',
  },
  other: {
    title: '绑定的是另一个微信',
    text: '在这个微信上可以查看，不能报名。要在这里报名，请把绑定换到这个微信。',
  },
  none: {
    title: '还没有绑定微信',
    text: '没有绑定微信，不能报名考试。绑定后打开小程序就是登录状态，不用再输密码。',
  },
}

/** What unbinding leads to, told before it happens. */
export const unbindingFacts = [
  { label: '登录', value: '马上退出，再登录要密码' },
  { label: '报名', value: '绑定新微信前不能报名' },
  { label: '已有报名', value: '不受影响，绑定后继续' },
]

export const rebindingFacts = [
  { label: '原微信', value: '马上退出登录' },
  { label: '这个微信', value: '成为账号绑定的微信' },
  { label: '已有报名', value: '不受影响' },
]
