import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

export const MCHID = '1900000109'
export const APP_ID = 'wx8888888888888888'
export const API_V3_KEY = 'an-api-v3-key-of-32-characters!!'
export const MERCHANT_SERIAL = '3775B6A45ACD588826D15E583A95F5DD'

export const merchantKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const certificateKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const publicKeyModeKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })

export interface SignOverrides {
  serial?: string
  mchid?: string
  timestamp?: number
  /** What is signed instead of the body that is sent. */
  signedBody?: string
}

/** The `Authorization` of a V3 request, written from WeChat's documentation and from nothing of ours. */
export function authorization(
  method: string,
  path: string,
  body: string,
  nowMs: number,
  overrides: SignOverrides = {},
): string {
  const timestamp = overrides.timestamp ?? Math.floor(nowMs / 1000)
  const nonce = randomBytes(16).toString('hex')
  const message = `${method}\n${path}\n${timestamp}\n${nonce}\n${overrides.signedBody ?? body}\n`
  const signature = sign('sha256WithRSAEncryption', Buffer.from(message), merchantKeys.privateKey)
  const fields = {
    mchid: overrides.mchid ?? MCHID,
    nonce_str: nonce,
    signature: signature.toString('base64'),
    timestamp: String(timestamp),
    serial_no: overrides.serial ?? MERCHANT_SERIAL,
  }
  const list = Object.entries(fields).map(([name, value]) => `${name}="${value}"`)
  return `WECHATPAY2-SHA256-RSA2048 ${list.join(',')}`
}

/** The arguments of `wx.requestPayment` for a prepay id. */
export function payParams(prepayId: string, nowMs: number): Record<string, string> {
  const timeStamp = String(Math.floor(nowMs / 1000))
  const nonceStr = randomBytes(8).toString('hex')
  const prepay = `prepay_id=${prepayId}`
  const message = Buffer.from(`${APP_ID}\n${timeStamp}\n${nonceStr}\n${prepay}\n`)
  const paySign = sign('sha256WithRSAEncryption', message, merchantKeys.privateKey).toString('base64')
  return { appId: APP_ID, timeStamp, nonceStr, package: prepay, signType: 'RSA', paySign }
}
