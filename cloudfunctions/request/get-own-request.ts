import type { Caller } from '../_shared/caller'
import type { OwnRequest } from './contract'
import { evidenceUrls } from './evidence-urls'
import { loadOwn } from './policy'
import { presentRequest } from './present-request'

/** One request as its requester sees it, with what was handed in. */
export async function getOwnRequest(
  { requestId }: { requestId: string },
  caller: Caller,
): Promise<OwnRequest> {
  const request = await loadOwn(requestId, caller)
  return { ...presentRequest(request), evidenceUrls: await evidenceUrls(request) }
}
