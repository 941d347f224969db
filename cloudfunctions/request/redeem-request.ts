import type { Caller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { issueProof } from '../_shared/proofs/issue-proof'
import { loadOwn } from './policy'
import { markRedeemed } from './request-repository'

/** An approved recovery becomes, once, the right to set a new password on the WeChat that asked (A6). */
export async function redeemRequest(
  { requestId }: { requestId: string },
  caller: Caller,
): Promise<{ proof: string; expiresAt: string; userName: string }> {
  const { kind, subjectId, wanted } = await loadOwn(requestId, caller)
  if (kind !== 'password_recovery' || !subjectId || !(await markRedeemed(requestId, new Date())))
    throw new AppError('STATE_CONFLICT')
  const proof = await issueProof({ purpose: 'pass_recovery', subjectId, caller })
  return { ...proof, userName: wanted.userName ?? '' }
}
