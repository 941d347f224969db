import type { AccountRecord } from '../../_shared/account-record'
import { MINUTE_MS } from '../../_shared/time'
import { findCancelling, removeCancelled } from './cancelling-repository'
import { carryOutCancellation } from './carry-out-cancellation'

/**
 * Cancellations that were confirmed more than a minute ago. What they left of the account is its id, which says nothing,
 * so that what calls wrote that were going on in that moment is found, too.
 */
export const findConfirmedCancellations = (at: Date, limit: number): Promise<AccountRecord[]> =>
  findCancelling(new Date(at.getTime() - MINUTE_MS), limit)

/** Finishes what a crash left undone, erases once more what came in meanwhile, and removes the account for good. */
export async function finishCancellation(account: AccountRecord): Promise<void> {
  const outcome = await carryOutCancellation(account)
  if ('receipt' in outcome) await removeCancelled(account._id)
}
