import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { findAttempts } from './attempt-repository'
import type { OrderView } from './contract'
import { loadOwnOrder } from './load-order'
import { orPaymentUnavailable } from './pay-unavailable'
import { presentOrder } from './present-order'
import { settleAttempt } from './settle-attempt'
import { findOrder } from './order-repository'

/**
 * 我已支付，更新支付信息: asks WeChat about every attempt that may have been paid and applies what it says (G9). The
 * cashier's own word is never believed. A paid order is answered as it is.
 */
export async function syncOrder(
  { orderId }: { orderId: string },
  caller: SignedInCaller,
): Promise<OrderView> {
  const order = await loadOwnOrder(orderId, caller)
  if (order.status !== 'paid')
    for (const attempt of await findAttempts(orderId)) await orPaymentUnavailable(settleAttempt(attempt))
  const current = await findOrder(orderId)
  if (!current) throw new AppError('NOT_FOUND')
  return presentOrder(current)
}
