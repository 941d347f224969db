import type { AccountRecord } from '../../_shared/account-record'
import { AppError } from '../../_shared/errors'
import type { CancellationBlocker } from '../cancellation-contract'
import { cancellationTerms } from './cancellation-terms'
import { emptyAccount, markDecided, unmarkCancelling } from './cancelling-repository'
import { eraseTraces } from './erase-traces'
import { findBlockers } from './find-blockers'
import { ERASED_ITEMS, type CancellationReceiptRecord } from './receipt-record'
import { addReceiptOnce } from './receipt-repository'

type Outcome = { receipt: CancellationReceiptRecord } | { blockers: CancellationBlocker[] }

/**
 * Brings a confirmed cancellation to its end, or takes the mark away when something has got in its way since (A7).
 * Whoever starts something that stands in the way looks at the mark after writing, so that one of the two sees the
 * other. Nothing is removed before it is decided; from then on doing it again finishes it.
 */
export async function carryOutCancellation(account: AccountRecord): Promise<Outcome> {
  const { _id: accountId, cancelling } = account
  if (!cancelling) throw new AppError('STATE_CONFLICT')
  if (!cancelling.decided) {
    const blockers = await findBlockers(account)
    if (blockers.length) {
      await unmarkCancelling(accountId, cancelling)
      return { blockers }
    }
    if (!(await markDecided(accountId, cancelling))) throw new AppError('STATE_CONFLICT')
  }
  const { receiptNumber: _id, wechatHash, at: cancelledAt } = cancelling
  const terms = cancellationTerms(cancelledAt)
  const receipt = { _id, wechatHash, cancelledAt, erased: [...ERASED_ITEMS], ...terms }
  await addReceiptOnce(receipt)
  await eraseTraces(account, keptUntil(receipt, 'consents'))
  await emptyAccount(accountId, cancelling)
  return { receipt }
}

function keptUntil({ kept }: Pick<CancellationReceiptRecord, 'kept'>, item: string): Date {
  const found = kept.find((one) => one.item === item)
  if (!found) throw new Error(`nothing says how long ${item} are kept`)
  return found.until
}
