import type { Caller } from '../_shared/caller'
import type { RequestView } from './contract'
import { presentRequest } from './present-request'
import { findRequestsOf } from './request-repository'

/** The requests of this WeChat, newest first. */
export async function listMyRequests(
  _input: object,
  { openid }: Caller,
): Promise<{ requests: RequestView[] }> {
  return { requests: (await findRequestsOf(openid)).map(presentRequest) }
}
