import type { SignedInCaller } from '../_shared/caller'
import type { TransferNotice } from './contract'
import { findOpenTransfersOf } from './request-repository'

/** Who wants to take the caller's account to another WeChat. */
export async function listTransfers(
  _input: object,
  { account }: SignedInCaller,
): Promise<{ transfers: TransferNotice[] }> {
  const requests = await findOpenTransfersOf(account._id)
  return {
    transfers: requests.map(({ _id, requesterName, contactPhoneMasked, submittedAt }) => ({
      requestId: _id,
      requesterName,
      contactPhoneMasked,
      submittedAt: submittedAt.toISOString(),
    })),
  }
}
