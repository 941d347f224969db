import type { SignedInCaller } from '../../_shared/caller'
import type { CancellationPreview } from '../cancellation-contract'
import { loadAccount } from '../load-account'
import { cancellationTerms } from './cancellation-terms'
import { findBlockers } from './find-blockers'
import { presentTerms } from './present-receipt'
import { ERASED_ITEMS } from './receipt-record'

/** 注销账号: what stands in the way, and what would go and stay if it happened now (A7). */
export async function getCancellation(
  _input: object,
  { account }: SignedInCaller,
): Promise<CancellationPreview> {
  const stored = await loadAccount(account._id)
  return {
    blockers: await findBlockers(stored),
    confirmBy: stored.userName ? 'password' : stored.phone ? 'code' : 'nothing',
    phoneMasked: stored.phoneMasked,
    ...presentTerms({ erased: [...ERASED_ITEMS], ...cancellationTerms(new Date()) }),
  }
}
