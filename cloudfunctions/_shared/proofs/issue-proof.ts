import { randomBytes } from 'node:crypto'
import type { Caller } from '../caller'
import { database } from '../cloud'
import { MINUTE_MS } from '../time'
import { proofId, type ProofPurpose, type ProofRecord } from './proof-record'

const LIFE_MS = 10 * MINUTE_MS

/** Hands this WeChat a secret that is good for one thing, once, for ten minutes. */
export async function issueProof(options: {
  purpose: ProofPurpose
  subjectId: string
  requestId?: string
  caller: Pick<Caller, 'openid'>
}): Promise<{ proof: string; expiresAt: string }> {
  const { purpose, subjectId, requestId = null, caller } = options
  const proof = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + LIFE_MS)
  const record: ProofRecord = {
    _id: proofId(proof),
    purpose,
    subjectId,
    openid: caller.openid,
    requestId,
    expiresAt,
    usedAt: null,
  }
  await database().collection('proofs').add(record)
  return { proof, expiresAt: expiresAt.toISOString() }
}
