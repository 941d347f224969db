import { AppError } from '../_shared/errors'
import { yuanWords } from '../_shared/money'
import { transition } from '../_shared/transition'
import { notify } from '../message/notify'
import type { RefundRecord } from './order-record'
import { ORDERS, findOrder } from './order-repository'
import { findRefundsOfOrder } from './refund-repository'
import { orderTransitions } from './status'

/** After money has gone back: the order is refunded when nothing of it is on its way any more; its owner is told once. */
export async function finishOrderRefund(refund: RefundRecord, at: Date): Promise<void> {
  const order = await findOrder(refund.orderId)
  if (!order) throw new Error(`refund ${refund._id} has no order`)
  const refunds = await findRefundsOfOrder(order._id)
  if (order.status === 'refunding' && refunds.every(({ status }) => status === 'success'))
    await transition(ORDERS, order, orderTransitions, 'finishRefund', { by: { kind: 'system' }, at }).catch(
      ignoreConflict,
    )
  await notify({
    accountId: refund.accountId,
    // Late money goes back from an order that ended; a second payment from one that stays paid.
    kind: order.status === 'paid' ? 'payment_double_refunded' : 'payment_refunded',
    dedupeKey: refund._id,
    values: { exam: order.title, amount: yuanWords(refund.amountFen) },
    link: `/packages/application/detail/detail?applicationId=${refund.applicationId}`,
    at,
  })
}

/** The same news a moment earlier. */
function ignoreConflict(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'STATE_CONFLICT')) throw error
}
