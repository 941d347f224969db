import type { PayContext, PayMerchant } from '../pay-context'
import type { PayOrder, PayRefund } from '../pay-records'

/** Instants from `from` up to, not including, `to`; the bill shows refunds as they were at `madeAt`. */
export interface BillDay {
  from: number
  to: number
  madeAt: number
}

/** A payment or a refund of one day. */
export interface Entry {
  /** When it was paid, or when the refund was accepted. */
  at: number
  order: PayOrder
  /** Undefined for the payment itself. */
  refund?: PayRefund
  /** When the refund's money was with the payer; null while it was not when the bill was made. */
  settledAt: number | null
}

/**
 * Payments by the instant they were made, refunds by the instant they were accepted (their money leaves the account
 * then; whether it has arrived is not waited for); oldest first.
 */
export function tradesOf(context: PayContext, merchant: PayMerchant, day: BillDay): Entry[] {
  const within = (at: number | null): at is number => at !== null && at >= day.from && at < day.to
  const own = context.orders.list().filter(({ request }) => request.mchid === merchant.mchid)
  const payments = own.flatMap((order): Entry[] =>
    within(order.paidAt) ? [{ at: order.paidAt, order, settledAt: null }] : [],
  )
  const refunds = context.refunds.list().flatMap((refund): Entry[] => {
    const order = context.orders.get(refund.orderKey)
    if (refund.mchid !== merchant.mchid || !order || !within(refund.createdAt)) return []
    const { succeededAt } = refund
    const settledAt = succeededAt !== null && succeededAt < day.madeAt ? succeededAt : null
    return [{ at: refund.createdAt, order, refund, settledAt }]
  })
  return [...payments, ...refunds].sort((a, b) => a.at - b.at)
}
