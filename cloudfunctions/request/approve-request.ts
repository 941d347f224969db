import type { SignedInCaller } from '../_shared/caller'
import { database } from '../_shared/cloud'
import { AppError } from '../_shared/errors'
import type { RequestCase, RequestStatus } from './contract'
import { decider, decideRequest, secondPersonRequired } from './decide-request'
import { isInvolved } from './policy'
import { presentCase } from './present-case'
import { requireApprovable } from './require-approvable'
import { requireRequest } from './request-repository'

/** The first approval, or the second by somebody else, which does what was asked for (N9). */
export async function approveRequest(
  { requestId, status }: { requestId: string; status: RequestStatus },
  caller: SignedInCaller,
): Promise<RequestCase> {
  const request = await requireRequest(requestId)
  if (request.status !== status) throw new AppError('STATE_CONFLICT', { status: request.status })
  if (isInvolved(request, caller)) throw secondPersonRequired()
  await requireApprovable(request)
  const by = decider('staff', caller)
  const { accountId, name } = by
  const at = new Date()
  const decided =
    status === 'submitted'
      ? await decideRequest(request, 'support', { by, at, changes: { supportedBy: { accountId, name } } })
      : await decideRequest(request, 'approve', {
          by,
          at,
          where: { 'supportedBy.accountId': database().command.neq(accountId) },
        })
  return presentCase(decided, caller)
}
