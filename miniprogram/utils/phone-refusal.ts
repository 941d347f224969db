/** What WeChat's phone button says. `code` is there only when the person agreed. */
export interface PhoneDetail {
  code?: string
  errMsg?: string
  errno?: number
}

/** The association has used up the phone numbers it bought from WeChat. */
const QUOTA_USED_UP = 1400001

/** Why there is no number, and what to do. Refusing is a choice, not an error. */
export function phoneRefusal({ errno, errMsg = '' }: PhoneDetail): string {
  if (errno === QUOTA_USED_UP) return '微信手机号暂时用不了，请用短信验证码。'
  if (errMsg.includes('deny') || errMsg.includes('cancel'))
    return '你没有同意授权。手机号用于通知审核结果，可以再点一次，或用短信验证码。'
  return '微信没有给出手机号，请再点一次，或用短信验证码。'
}
