import type { Caller } from '../_shared/caller'
import { transition } from '../_shared/transition'
import type { RequestView } from './contract'
import { loadOwn } from './policy'
import { presentRequest } from './present-request'
import { REQUESTS, requireRequest } from './request-repository'
import { requestTransitions } from './status'

/** Takes a request back while nobody has decided. */
export async function withdrawRequest(
  { requestId }: { requestId: string },
  caller: Caller,
): Promise<RequestView> {
  const request = await loadOwn(requestId, caller)
  const by = {
    kind: 'candidate',
    accountId: caller.account?._id ?? 'none',
    name: request.requesterName,
  } as const
  await transition(REQUESTS, request, requestTransitions, 'withdraw', {
    by,
    at: new Date(),
    changes: { openKey: requestId },
  })
  return presentRequest(await requireRequest(requestId))
}
