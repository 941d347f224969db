import { verify } from 'node:crypto'
import { payPlatformKey } from './pay-settings'

/** WeChat's clock and ours may differ by this much; older messages are replays (G6). */
const MAX_SKEW_SECONDS = 300

/** The four headers that sign an answer or a notice; names in lower case. */
export interface SignedHeaders {
  serial: string
  timestamp: string
  nonce: string
  signature: string
}

/** Picks the headers out of whatever case they came in. */
export function signedHeaders(headers: Iterable<[string, string]>): SignedHeaders {
  const byName = new Map([...headers].map(([name, value]) => [name.toLowerCase(), value]))
  const header = (name: string) => byName.get(`wechatpay-${name}`) ?? ''
  return {
    serial: header('serial'),
    timestamp: header('timestamp'),
    nonce: header('nonce'),
    signature: header('signature'),
  }
}

/** Whether WeChat Pay signed these bytes, with a key of ours, within the last five minutes. */
export function isSignedByWechatPay(body: string, headers: SignedHeaders, now: Date): boolean {
  const { serial, timestamp, nonce, signature } = headers
  if (!/^\d{1,12}$/.test(timestamp) || !nonce || !signature) return false
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > MAX_SKEW_SECONDS) return false
  const key = payPlatformKey(serial)
  if (!key) return false
  const message = Buffer.from(`${timestamp}\n${nonce}\n${body}\n`)
  return verify('RSA-SHA256', message, key, Buffer.from(signature, 'base64'))
}
