/** A person with WeChat, invented. */
export interface WechatUser {
  openid: string
  unionid: string | null
  nickname: string
  /** Mainland mobile number bound to this WeChat. */
  phone: string
  /** Shown beside the name in the panel, e.g. what this person does in the demo world. */
  note: string
}

/** `139****0001`: how the panel and the phone sheet show it. */
export const phoneMasked = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`
