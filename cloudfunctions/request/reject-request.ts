import type { SignedInCaller } from '../_shared/caller'
import type { RequestCase } from './contract'
import { decider, decideRequest } from './decide-request'
import { presentCase } from './present-case'
import { requireRequest } from './request-repository'

/** Says no, with a reason that the requester reads. One member of staff is enough for a no. */
export async function rejectRequest(
  { requestId, reason }: { requestId: string; reason: string },
  caller: SignedInCaller,
): Promise<RequestCase> {
  const request = await requireRequest(requestId)
  const decided = await decideRequest(request, 'reject', {
    by: decider('staff', caller),
    at: new Date(),
    reason,
  })
  return presentCase(decided, caller)
}
