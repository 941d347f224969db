import { AppError } from '../_shared/errors'
import { transition } from '../_shared/transition'
import { closeTransaction } from '../_shared/wechat-pay/close-transaction'
import { queryTransaction } from '../_shared/wechat-pay/query-transaction'
import { applyPayment } from './apply-payment'
import { ATTEMPTS } from './attempt-repository'
import type { AttemptRecord } from './order-record'
import { attemptTransitions } from './status'

/** Asks WeChat about an attempt and applies what it says: paid, closed, or still open. */
export async function settleAttempt(attempt: AttemptRecord): Promise<'paid' | 'closed' | 'open'> {
  const transaction = await queryTransaction(attempt._id)
  switch (transaction?.trade_state) {
    case 'SUCCESS':
    case 'REFUND':
      await applyPayment(transaction, 'query')
      return 'paid'
    case 'CLOSED':
    case 'REVOKED':
      await markClosed(attempt)
      return 'closed'
    default:
      return 'open'
  }
}

/** Makes sure that an attempt can never be paid any more, unless it is paid already (G5). */
export async function closeAttempt(attempt: AttemptRecord): Promise<'paid' | 'closed'> {
  const settled = await settleAttempt(attempt)
  if (settled !== 'open') return settled
  if ((await closeTransaction(attempt._id)) === 'closed') {
    await markClosed(attempt)
    return 'closed'
  }
  // Paid between the question and the close.
  await settleAttempt(attempt)
  return 'paid'
}

async function markClosed(attempt: AttemptRecord): Promise<void> {
  if (attempt.status !== 'created') return
  const by = { kind: 'system' } as const
  await transition(ATTEMPTS, attempt, attemptTransitions, 'close', { by, at: new Date() }).catch(
    (error: unknown) => {
      // Closed or paid by another request in between: both are final for us.
      if (!(error instanceof AppError && error.code === 'STATE_CONFLICT')) throw error
    },
  )
}
