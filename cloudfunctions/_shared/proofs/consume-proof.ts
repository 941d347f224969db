import type { Caller } from '../caller'
import { database } from '../cloud'
import { AppError } from '../errors'
import { proofId, type ProofPurpose, type ProofRecord } from './proof-record'

/** Uses a proof up. `PROOF_EXPIRED` when it is not this WeChat's, not for this, over, or used before. */
export async function consumeProof(options: {
  purpose: ProofPurpose
  proof: string
  caller: Pick<Caller, 'openid'>
}): Promise<Pick<ProofRecord, 'subjectId' | 'requestId'>> {
  const { purpose, proof, caller } = options
  const proofs = database().collection('proofs')
  const at = new Date()
  const _id = proofId(proof)
  const { updated } = await proofs
    .where({ _id, purpose, openid: caller.openid, usedAt: null, expiresAt: database().command.gt(at) })
    .update({ usedAt: at })
  if (!updated) throw new AppError('PROOF_EXPIRED')
  const { data } = await proofs.doc(_id).get()
  const { subjectId, requestId } = data[0] as ProofRecord
  return { subjectId, requestId }
}
