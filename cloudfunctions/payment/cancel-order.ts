import { AppError } from '../_shared/errors'
import type { Actor } from '../_shared/transition'
import { endOrder } from './end-order'
import { orPaymentUnavailable } from './pay-unavailable'

/**
 * Cancels the order of an application that is being withdrawn. `STATE_CONFLICT` when it is paid, also when WeChat
 * only now says so; `PAYMENT_UNAVAILABLE` when WeChat cannot be asked, because then nobody knows.
 */
export async function cancelOrder(orderId: string, who: { by: Actor; at: Date }): Promise<void> {
  const status = await orPaymentUnavailable(endOrder(orderId, 'cancel', who))
  if (status === 'paid' || status === 'awaiting_payment') throw new AppError('STATE_CONFLICT', { status })
}
