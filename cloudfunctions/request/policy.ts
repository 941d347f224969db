import type { Caller, SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import type { RequestRecord } from './request-record'
import { requireRequest } from './request-repository'

/** The request of this WeChat; somebody else's is `NOT_FOUND`. */
export async function loadOwn(requestId: string, { openid }: Caller): Promise<RequestRecord> {
  const request = await requireRequest(requestId)
  if (request.openid !== openid) throw new AppError('NOT_FOUND')
  return request
}

/** The request to transfer the caller's account, which only the WeChat that is bound to it decides on. */
export async function loadTransferOf(
  requestId: string,
  { account, openid }: SignedInCaller,
): Promise<RequestRecord> {
  const request = await requireRequest(requestId)
  if (request.kind !== 'account_transfer' || request.subjectId !== account._id || account.openid !== openid)
    throw new AppError('NOT_FOUND')
  return request
}

/** True for staff who may not decide on a request: who asked, whom it concerns, who agreed before (N9). */
export const isInvolved = (request: RequestRecord, { openid, account }: SignedInCaller): boolean =>
  request.openid === openid ||
  request.subjectId === account._id ||
  request.supportedBy?.accountId === account._id
