import type { SignedInCaller } from '../_shared/caller'
import type { RequestStatus } from './contract'
import { decider, decideRequest } from './decide-request'
import { loadTransferOf } from './policy'

const REASON = '原微信的使用人不同意转移'

/** The old WeChat says no: somebody else may be trying to take the account. */
export async function refuseTransfer(
  { requestId }: { requestId: string },
  caller: SignedInCaller,
): Promise<{ status: RequestStatus }> {
  const request = await loadTransferOf(requestId, caller)
  const by = decider('candidate', caller)
  const { status } = await decideRequest(request, 'refuse', { by, at: new Date(), reason: REASON })
  return { status }
}
