import type { SignedInCaller } from '../_shared/caller'
import type { RequestStatus } from './contract'
import { decider, decideRequest } from './decide-request'
import { loadTransferOf } from './policy'
import { requireApprovable } from './require-approvable'

/** The old WeChat agrees: nobody else needs to, the account moves at once (A4). */
export async function confirmTransfer(
  { requestId }: { requestId: string },
  caller: SignedInCaller,
): Promise<{ status: RequestStatus }> {
  const request = await loadTransferOf(requestId, caller)
  await requireApprovable(request)
  const by = decider('candidate', caller)
  const { status } = await decideRequest(request, 'confirm', { by, at: new Date() })
  return { status }
}
