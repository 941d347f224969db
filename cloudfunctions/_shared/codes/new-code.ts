import { randomInt } from 'node:crypto'
import type { Caller } from '../caller'
import type { Limit } from '../limits/limit-record'
import { takeLimit } from '../limits/take-limit'
import { requireSetting } from '../settings'
import { sendSms } from '../sms'
import { DAY_MS, MINUTE_MS } from '../time'
import { CODE_MINUTES, codeHashOf, codeId, type CodePurpose } from './code-record'
import { putCode } from './code-repository'

export type AskedBy = Pick<Caller, 'openid' | 'clientIp'>

export interface SentCode {
  resendAt: string
  expiresAt: string
}

/** Counts and stores a new code for a phone; the one before it is void. `RATE_LIMITED` with `retryAt`. */
export async function newCode({
  purpose,
  phone,
  caller,
}: {
  purpose: CodePurpose
  phone: string
  caller: AskedBy
}): Promise<{ code: string; times: SentCode }> {
  for (const limit of [...callerCaps(caller), pauseOf(phone), phoneCap(phone)]) await takeLimit(limit)
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
  const resendAt = new Date(sentAt.getTime() + MINUTE_MS)
  return { code, times: { resendAt: resendAt.toISOString(), expiresAt: expiresAt.toISOString() } }
}

/** Texts a code; false when the carrier refuses or does not answer in time. */
export async function textCode(phone: string, code: string, timeoutMs?: number): Promise<boolean> {
  const values = [code, String(CODE_MINUTES)]
  const sms = { phone, templateId: requireSetting('SMS_TEMPLATE_CODE'), values }
  return (await sendSms(sms, timeoutMs)).sent
}

/** A minute between two codes to a number. */
export const pauseOf = (phone: string): Limit => ({
  action: 'sms_pause',
  subject: phone,
  max: 1,
  windowMs: MINUTE_MS,
})

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
const callerCaps = ({ openid, clientIp }: AskedBy): Limit[] => [
  { action: 'sms_wechat_day', subject: openid, max: 20, windowMs: DAY_MS },
  ...(clientIp ? [{ action: 'sms_address_day', subject: clientIp, max: 500, windowMs: DAY_MS }] : []),
]
