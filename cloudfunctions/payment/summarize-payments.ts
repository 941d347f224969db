import { dayOf } from '../_shared/time'
import { orderTotals, type OrderTotals } from './order-totals-repository'

/** What is owed, and what came in since midnight in China (N1). */
export async function summarizePayments(
  at: Date,
): Promise<{ awaitingPayment: OrderTotals; paidToday: OrderTotals }> {
  const midnight = new Date(`${dayOf(at)}T00:00:00+08:00`)
  const [awaitingPayment, paidToday] = await Promise.all([
    orderTotals('awaiting_payment'),
    orderTotals('paid', midnight),
  ])
  return { awaitingPayment, paidToday }
}
