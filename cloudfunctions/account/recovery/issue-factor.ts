import type { Caller } from '../../_shared/caller'
import { issueProof } from '../../_shared/proofs/issue-proof'
import type { ProofPurpose } from '../../_shared/proofs/proof-record'
import type { RecoveryFactor } from '../pass-contract'
import { findRecovery } from './recovery-repository'

/** Hands out what `resetPassword` takes. */
export async function issueFactor(
  purpose: ProofPurpose,
  accountId: string,
  caller: Pick<Caller, 'openid'>,
): Promise<RecoveryFactor> {
  const recovery = await findRecovery(accountId)
  const proof = await issueProof({ purpose, subjectId: accountId, caller })
  return { ...proof, factorsNeeded: recovery?.factorsNeeded ?? 1 }
}
