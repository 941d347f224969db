import { createHash } from 'node:crypto'

/** What a proof lets its holder do, once. */
export const PROOF_PURPOSES = [
  'certified_password',
  'pass_recovery',
  'pass_recovery_answers',
  'pass_recovery_phone',
  'unit_recovery',
] as const
export type ProofPurpose = (typeof PROOF_PURPOSES)[number]

/** One document of `proofs`: somebody has shown who they are and may now do one thing. `_id` is the SHA-256 of the secret. */
export interface ProofRecord {
  _id: string
  purpose: ProofPurpose
  subjectId: string
  /** Only the WeChat that earned it may use it. */
  openid: string
  /** The request of `service_requests` that earned it, where staff looked at the evidence; else null. */
  requestId: string | null
  expiresAt: Date
  usedAt: Date | null
}

export const proofId = (proof: string): string => createHash('sha256').update(proof).digest('base64url')
