import { AppError } from '../errors'
import { clearLimits } from '../limits/clear-limits'
import type { CodePurpose } from './code-record'
import { newCode, pauseOf, textCode, type AskedBy, type SentCode } from './new-code'

/**
 * Sends a six-digit code by SMS; it is good for five minutes and five tries, once, on this WeChat. A minute between two
 * codes to a phone, and caps a day for the phone, the WeChat and the address: `RATE_LIMITED` with `retryAt`. With
 * `deliver: false` everything is counted and answered alike and nothing is sent. `SMS_NOT_SENT` when the carrier refuses;
 * the next may then be asked for at once. Where nobody may learn which number is known: `send-code-quietly.ts`.
 */
export async function sendCode(options: {
  purpose: CodePurpose
  phone: string
  caller: AskedBy
  deliver?: boolean
}): Promise<SentCode> {
  const { code, times } = await newCode(options)
  if (options.deliver === false || (await textCode(options.phone, code))) return times
  await clearLimits([pauseOf(options.phone)])
  throw new AppError('SMS_NOT_SENT')
}
