import { AppError } from '../_shared/errors'
import { logFailure } from '../_shared/log'
import { transition } from '../_shared/transition'
import type { PaymentOutcome } from '../application/record-payment'
import type { AttemptRecord, OrderRecord } from './order-record'
import { ORDERS, findOrder } from './order-repository'
import { addRefundOnce } from './refund-repository'
import { requestRefund } from './request-refund'
import { orderTransitions } from './status'

const REASONS: Record<Exclude<PaymentOutcome, 'accepted'>, string> = {
  paid_before: '重复缴费，原路退回',
  refused: '报名已失效，原路退回',
}

/** The number of an attempt's refund. There is one: the whole amount goes back. */
export const outRefundNoOf = (outTradeNo: string): string => `R${outTradeNo}`

/**
 * Sends the money of an attempt back: a second payment (G11), or late money without a seat (G10). The refund is
 * written first, then the order says so, then WeChat is asked; what a crash leaves undone the timer asks for, with
 * the same number. When WeChat does not answer now, the timer asks again.
 */
export async function refundAttempt(
  attempt: AttemptRecord,
  order: OrderRecord,
  transactionId: string,
  outcome: Exclude<PaymentOutcome, 'accepted'>,
  at: Date,
): Promise<void> {
  const refund = await addRefundOnce({
    _id: outRefundNoOf(attempt._id),
    orderId: order._id,
    outTradeNo: attempt._id,
    transactionId,
    accountId: order.accountId,
    applicationId: order.applicationId,
    amountFen: attempt.amountFen,
    reason: REASONS[outcome],
    status: 'created',
    refundId: null,
    history: [],
    createdAt: at,
    updatedAt: at,
  })
  if (outcome === 'refused') await markRefunding(order, at)
  await requestRefund(refund).catch((error: unknown) => logFailure('payment.refund', error))
}

async function markRefunding(order: OrderRecord, at: Date): Promise<void> {
  if (order.status !== 'expired' && order.status !== 'cancelled') return
  await transition(ORDERS, order, orderTransitions, 'refundLate', { by: { kind: 'system' }, at }).catch(
    async (error: unknown) => {
      const conflict = error instanceof AppError && error.code === 'STATE_CONFLICT'
      const current = conflict ? await findOrder(order._id) : null
      if (!current || current.status === order.status) throw error
    },
  )
}
