import type { Caller } from '../_shared/caller'
import { passwordIssues } from '../_shared/domain/password'
import { AppError } from '../_shared/errors'
import { consumeProof } from '../_shared/proofs/consume-proof'
import type { CertifiedPersonRecord } from './certified-person-record'
import { findPersonByPhoneHash } from './certified-person-repository'

/**
 * Whose phone was proved. The password is checked before the proof is used up, so that one that is refused can be
 * typed anew. What was proved is the phone: `PROOF_EXPIRED` when the roster no longer has it.
 */
export async function redeemProof(
  { proof, password }: { proof: string; password: string },
  caller: Caller,
): Promise<CertifiedPersonRecord> {
  const issues = passwordIssues('password', password)
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  const { subjectId: phoneHash } = await consumeProof({ purpose: 'certified_password', proof, caller })
  const person = await findPersonByPhoneHash(phoneHash)
  if (!person) throw new AppError('PROOF_EXPIRED')
  return person
}
