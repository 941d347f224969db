import type { Caller } from '../_shared/caller'
import { takeLimit } from '../_shared/limits/take-limit'
import { HOUR_MS, MINUTE_MS } from '../_shared/time'
import { findSignInWay } from './find-sign-in-way'
import { typedPhone } from './typed-phone'
import type { SignInWay } from './views'

const DAY_MS = 24 * HOUR_MS

/**
 * 下一步 after the phone number (A14). The manual lets anybody hear whether a number is in the roster; a person
 * needs that a few times, so whoever asks for many numbers is stopped. An address may stand for a whole carrier.
 */
export async function checkPhone(
  { phone: raw }: { phone: string },
  { openid, clientIp }: Caller,
): Promise<{ way: SignInWay }> {
  const phone = typedPhone(raw)
  await takeLimit({ action: 'certified_lookup', subject: openid, max: 10, windowMs: 10 * MINUTE_MS })
  await takeLimit({ action: 'certified_lookup_day', subject: openid, max: 30, windowMs: DAY_MS })
  if (clientIp)
    await takeLimit({ action: 'certified_lookup_address', subject: clientIp, max: 200, windowMs: HOUR_MS })
  const { way } = await findSignInWay(phone)
  return { way }
}
