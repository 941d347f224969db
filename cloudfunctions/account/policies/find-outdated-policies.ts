import { findConsents } from '../consent-repository'
import { CANDIDATE_POLICY_KINDS, type CandidatePolicyKind } from '../contract'
import { findCurrentPolicy } from '../policy-repository'

/** The texts whose version in force an account has not agreed to (A11). */
export async function findOutdatedPolicies(accountId: string): Promise<CandidatePolicyKind[]> {
  const at = new Date()
  const found = await Promise.all(CANDIDATE_POLICY_KINDS.map((kind) => findCurrentPolicy(kind, at)))
  const current = found.flatMap((policy) => policy ?? [])
  const agreed = await findConsents(accountId, current)
  return CANDIDATE_POLICY_KINDS.filter(
    (kind) =>
      current.some((policy) => policy.kind === kind) && !agreed.some((consent) => consent.kind === kind),
  )
}
