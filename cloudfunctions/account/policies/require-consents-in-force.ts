import { AppError } from '../../_shared/errors'
import { findOutdatedPolicies } from './find-outdated-policies'

/** `CONSENT_OUTDATED`, with the kinds in the details, until the account has agreed to the texts in force (A11). */
export async function requireConsentsInForce(accountId: string): Promise<void> {
  const kinds = await findOutdatedPolicies(accountId)
  if (kinds.length) throw new AppError('CONSENT_OUTDATED', { kinds })
}
