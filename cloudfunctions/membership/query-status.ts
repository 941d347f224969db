import { isMobile } from '../_shared/domain/mobile'
import { phoneHashOf } from '../_shared/lookup-hashes'
import type { ReviewStatusView } from './contract'
import { normalizeLoginName } from './login-names'
import { maskUnitName } from './unit-name'
import { findByCreditCode, findByPhoneHash } from './unit-repository'

/**
 * Review status without sign-in (A17): by credit code or by a phone number of the registration. Masked, and limited
 * (`limits.ts`) so that nobody can go through lists of numbers.
 */
export async function queryStatus({ query }: { query: string }): Promise<{ units: ReviewStatusView[] }> {
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
