import { randomBytes, sign } from 'node:crypto'
import { payMerchantKey, paySettings } from './pay-settings'

/** Exactly the arguments of `wx.requestPayment`, signed for the cashier. */
export interface SignedPayParams {
  /** Seconds, as text: WeChat refuses a number. */
  timeStamp: string
  nonceStr: string
  package: string
  signType: 'RSA'
  paySign: string
}

export function signPayParams(prepayId: string, now: Date): SignedPayParams {
  const timeStamp = String(Math.floor(now.getTime() / 1000))
  const nonceStr = randomBytes(16).toString('hex')
  const prepay = `prepay_id=${prepayId}`
  const message = `${paySettings().appId}\n${timeStamp}\n${nonceStr}\n${prepay}\n`
  const paySign = sign('RSA-SHA256', Buffer.from(message), payMerchantKey()).toString('base64')
  return { timeStamp, nonceStr, package: prepay, signType: 'RSA', paySign }
}
