import type { OrderRecord, OrderTerms } from './order-record'
import { addOrderOnce } from './order-repository'

/** Opens the order for these terms. Opening it again, with the same terms, changes nothing. */
export async function openOrder({ orderId, ...terms }: OrderTerms): Promise<void> {
  const now = new Date()
  const order: OrderRecord = {
    ...terms,
    _id: orderId,
    amountFen: terms.items.reduce((sum, { amountFen }) => sum + amountFen, 0),
    status: 'awaiting_payment',
    outTradeNo: null,
    attempts: 0,
    transactionId: null,
    paidAt: null,
    history: [],
    createdAt: now,
    updatedAt: now,
  }
  await addOrderOnce(order)
}
