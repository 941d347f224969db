import { AppError } from '../_shared/errors'
import { transition } from '../_shared/transition'
import type { Transaction } from '../_shared/wechat-pay/transaction'
import { recordPayment } from '../application/record-payment'
import { ATTEMPTS, findAttempt } from './attempt-repository'
import { comparePayment } from './compare-payment'
import { loadOrder } from './load-order'
import type { AttemptRecord, OrderRecord } from './order-record'
import { ORDERS, findOrder } from './order-repository'
import { quarantine } from './quarantine'
import { refundAttempt } from './refund-attempt'
import { attemptTransitions, orderTransitions, type OrderEvent } from './status'

const SYSTEM = { kind: 'system' } as const

/**
 * The only way in which money becomes "paid": for notices, for queries after the cashier closed, for the timer.
 * What does not fit an attempt of ours in every value is put aside and never applied (G12). Then, in this order:
 * the attempt, the application (which decides, see `record-payment`), the order, and a refund where the money has
 * to go back. Every step can be repeated and does nothing the second time, so a crash in between is made good by
 * WeChat's next notice, by a query, or by the timer, and a hundred notices at once pay once (G14).
 */
export async function applyPayment(transaction: Transaction, source: 'notice' | 'query'): Promise<void> {
  const { out_trade_no: outTradeNo, transaction_id: transactionId } = transaction
  if (!transactionId) return quarantine(transaction, source, { reason: 'transaction_id' })
  const attempt = await findAttempt(outTradeNo)
  if (!attempt) return quarantine(transaction, source, { reason: 'unknown_order' })
  const difference = comparePayment(attempt, transaction)
  if (difference) return quarantine(transaction, source, difference)
  const at = new Date()
  await payAttempt(attempt, transactionId, at)
  const order = await loadOrder(attempt.orderId)
  if (!order) return quarantine(transaction, source, { reason: 'unknown_order' })
  const { applicationId } = order
  const outcome = await recordPayment({ applicationId, transactionId, at })
  const paidAt = transaction.success_time ? new Date(transaction.success_time) : at
  if (outcome === 'accepted') await payOrder(order, { transactionId, paidAt, outTradeNo }, at)
  else await refundAttempt(attempt, order, transactionId, outcome, at)
}

async function payAttempt(attempt: AttemptRecord, transactionId: string, at: Date): Promise<void> {
  if (attempt.status === 'paid') return
  await transition(ATTEMPTS, attempt, attemptTransitions, 'pay', {
    by: SYSTEM,
    at,
    changes: { transactionId },
  }).catch(async (error: unknown) => {
    // The same notice a moment earlier, or a close that lost against the payment.
    const current = isConflict(error) ? await findAttempt(attempt._id) : null
    if (!current || current.status === attempt.status) throw error
    await payAttempt(current, transactionId, at)
  })
}

interface PaidFacts {
  transactionId: string
  paidAt: Date
  outTradeNo: string
}

async function payOrder(order: OrderRecord, facts: PaidFacts, at: Date): Promise<void> {
  if (order.status === 'paid') return
  const event: OrderEvent = order.status === 'awaiting_payment' ? 'pay' : 'payLate'
  await transition(ORDERS, order, orderTransitions, event, { by: SYSTEM, at, changes: { ...facts } }).catch(
    async (error: unknown) => {
      const current = isConflict(error) ? await findOrder(order._id) : null
      if (!current || current.status === order.status) throw error
      await payOrder(current, facts, at)
    },
  )
}

const isConflict = (error: unknown) => error instanceof AppError && error.code === 'STATE_CONFLICT'
