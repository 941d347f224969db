import type { Caller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { issueProof } from '../_shared/proofs/issue-proof'
import { loadOwn } from './policy'
import { isRedeemable } from './recovery-window'

/**
 * An approved recovery becomes the right to set a new password on the WeChat that asked, as often as needed until the password
 * is set (A6). `STATE_CONFLICT` when it is not approved, has served, or a week has gone by.
 */
export async function redeemRequest(
  { requestId }: { requestId: string },
  caller: Caller,
): Promise<{ proof: string; expiresAt: string; userName: string }> {
  const request = await loadOwn(requestId, caller)
  const { subjectId, wanted, status } = request
  if (!subjectId || !isRedeemable(request, new Date())) throw new AppError('STATE_CONFLICT', { status })
  const proof = await issueProof({ purpose: 'pass_recovery', subjectId, requestId, caller })
  return { ...proof, userName: wanted.userName ?? '' }
}
