import { database } from '../_shared/cloud'
import { ORDERS } from './order-repository'
import type { OrderStatus } from './status'

export interface OrderTotals {
  count: number
  amountFen: number
}

/** Counts and adds up orders in one status, optionally only those paid since a moment. */
export async function orderTotals(status: OrderStatus, paidSince?: Date): Promise<OrderTotals> {
  const { command } = database()
  const sum = command.aggregate
  const { data } = await database()
    .collection(ORDERS)
    .aggregate()
    .match({ status, ...(paidSince ? { paidAt: command.gte(paidSince) } : {}) })
    .group({ _id: null, count: sum.sum(1), amountFen: sum.sum('$amountFen') })
    .end()
  const [totals] = data as OrderTotals[]
  return { count: totals?.count ?? 0, amountFen: totals?.amountFen ?? 0 }
}
