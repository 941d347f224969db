import { AppError } from '../_shared/errors'
import { transition, type Actor } from '../_shared/transition'
import { findAttempts } from './attempt-repository'
import type { OrderRecord } from './order-record'
import { ORDERS, findOrder } from './order-repository'
import { closeAttempt } from './settle-attempt'
import { orderTransitions, type OrderStatus } from './status'

/**
 * Ends an order that is not paid: asks WeChat about every attempt that may be paid, closes it there, and only
 * then ends the order here (G5). Money that WeChat has already is applied instead. Answers the status that the order
 * has then. Repeating it finishes what a crash interrupted.
 */
export async function endOrder(
  orderId: string,
  event: 'expire' | 'cancel',
  { by, at }: { by: Actor; at: Date },
): Promise<OrderStatus | null> {
  const order = await findOrder(orderId)
  if (order?.status !== 'awaiting_payment') return order?.status ?? null
  for (const attempt of await findAttempts(orderId)) {
    if (attempt.status !== 'closed' && (await closeAttempt(attempt)) === 'paid')
      return (await findOrder(orderId))?.status ?? null
  }
  return end(order, event, { by, at })
}

async function end(
  order: OrderRecord,
  event: 'expire' | 'cancel',
  { by, at }: { by: Actor; at: Date },
): Promise<OrderStatus | null> {
  // A new attempt since we looked would be open at WeChat: then this write fails and the next run closes it.
  const where = { attempts: order.attempts }
  return transition(ORDERS, order, orderTransitions, event, { by, at, where }).catch(
    async (error: unknown) => {
      if (!(error instanceof AppError && error.code === 'STATE_CONFLICT')) throw error
      return (await findOrder(order._id))?.status ?? null
    },
  )
}
