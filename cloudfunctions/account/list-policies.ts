import { CANDIDATE_POLICY_KINDS, type Policy } from './contract'
import { loadPolicy } from './load-policy'

/** The texts to agree to, each in the version in force (A11). */
export async function listPolicies(): Promise<{ policies: Policy[] }> {
  return { policies: await Promise.all(CANDIDATE_POLICY_KINDS.map(loadPolicy)) }
}
