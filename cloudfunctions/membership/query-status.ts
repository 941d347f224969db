import type { Caller } from '../_shared/caller'
import { isMobile } from '../_shared/domain/mobile'
import { takeLimit } from '../_shared/limits/take-limit'
import { phoneHashOf } from '../_shared/lookup-hashes'
import { HOUR_MS } from '../_shared/time'
import type { ReviewStatusView } from './contract'
import { normalizeLoginName } from './login-names'
import { maskUnitName } from './unit-name'
import { findByCreditCode, findByPhoneHash } from './unit-repository'

/**
 * Review status without sign-in (A17): by credit code or by a phone number of the registration. Masked, and limited
 * per WeChat and address so that nobody can go through lists of numbers.
 */
export async function queryStatus(
  { query }: { query: string },
  { openid, clientIp }: Caller,
): Promise<{ units: ReviewStatusView[] }> {
  await takeLimit({ action: 'unit_status', subject: openid, max: 10, windowMs: HOUR_MS })
  if (clientIp)
    await takeLimit({ action: 'unit_status_address', subject: clientIp, max: 120, windowMs: HOUR_MS })
  const asked = normalizeLoginName(query)
  const found = isMobile(asked) ? await findByPhoneHash(phoneHashOf(asked)) : [await findByCreditCode(asked)]
  return {
    units: found
      .filter((unit) => unit !== null)
      .map(({ name, status, submittedAt }) => ({
        unitNameMasked: maskUnitName(name),
        status,
        submittedAt: submittedAt.toISOString(),
      })),
  }
}
