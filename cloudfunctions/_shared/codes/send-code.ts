import { randomInt } from 'node:crypto'
import type { Caller } from '../caller'
import { AppError } from '../errors'
import { clearLimits } from '../limits/clear-limits'
import type { Limit } from '../limits/limit-record'
import { takeLimit } from '../limits/take-limit'
import { requireSetting } from '../settings'
import { sendSms } from '../sms'
import { DAY_MS, MINUTE_MS } from '../time'
import { CODE_MINUTES, codeHashOf, codeId, type CodePurpose } from './code-record'
import { putCode } from './code-repository'

const RESEND_MS = MINUTE_MS

/**
 * Sends a six-digit code by SMS; it is good for five minutes and five tries, once, on this WeChat. A minute between two
 * codes to a phone, and caps a day for the phone, the WeChat and the address: `RATE_LIMITED` with `retryAt`. With
 * `deliver: false` everything is counted and answered alike and nothing is sent, for numbers that nobody may learn
 * about. `SMS_NOT_SENT` when the carrier refuses.
 */
export async function sendCode(options: {
  purpose: CodePurpose
  phone: string
  caller: Pick<Caller, 'openid' | 'clientIp'>
  deliver?: boolean
}): Promise<{ resendAt: string; expiresAt: string }> {
  const { purpose, phone, caller, deliver = true } = options
  const pause: Limit = { action: 'sms_pause', subject: phone, max: 1, windowMs: RESEND_MS }
  for (const limit of [...callerCaps(caller), pause, phoneCap(phone)]) await takeLimit(limit)
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const sentAt = new Date()
  const expiresAt = new Date(sentAt.getTime() + CODE_MINUTES * MINUTE_MS)
  await putCode({
    _id: codeId(purpose, phone),
    codeHash: codeHashOf(purpose, phone, code),
    openid: caller.openid,
    tries: 0,
    sentAt,
    expiresAt,
    consumedAt: null,
  })
  if (deliver) await deliverCode(phone, code, pause)
  return {
    resendAt: new Date(sentAt.getTime() + RESEND_MS).toISOString(),
    expiresAt: expiresAt.toISOString(),
  }
}

/** A day's cap of a number (facts A, E): Tencent's default is ten. */
const phoneCap = (phone: string): Limit => ({
  action: 'sms_phone_day',
  subject: phone,
  max: 10,
  windowMs: DAY_MS,
})

/**
 * A day's caps of who asks; an address may stand for a whole carrier. They are counted first: whoever is over them uses up
 * nothing of the number's.
 */
const callerCaps = ({ openid, clientIp }: Pick<Caller, 'openid' | 'clientIp'>): Limit[] => [
  { action: 'sms_wechat_day', subject: openid, max: 20, windowMs: DAY_MS },
  ...(clientIp ? [{ action: 'sms_address_day', subject: clientIp, max: 500, windowMs: DAY_MS }] : []),
]

async function deliverCode(phone: string, code: string, pause: Limit): Promise<void> {
  const values = [code, String(CODE_MINUTES)]
  const { sent } = await sendSms({ phone, templateId: requireSetting('SMS_TEMPLATE_CODE'), values })
  if (sent) return
  await clearLimits([pause])
  throw new AppError('SMS_NOT_SENT')
}
