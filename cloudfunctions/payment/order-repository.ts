import { database } from '../_shared/cloud'
import type { Cursor } from '../_shared/cursor'
import { isDuplicateKey } from '../_shared/duplicate-key'
import { literal } from '../_shared/transition'
import type { OrderRecord } from './order-record'

export const ORDERS = 'orders'
const orders = () => database().collection(ORDERS)

/** Adds an order unless it exists; an existing one stays as it is. */
export async function addOrderOnce(record: OrderRecord): Promise<void> {
  await orders()
    .add(record)
    .catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error
    })
}

export async function findOrder(orderId: string): Promise<OrderRecord | null> {
  const { data } = await orders().where({ _id: orderId }).limit(1).get()
  return (data[0] as OrderRecord | undefined) ?? null
}

/** A page of an account's orders, newest first. */
export async function pageOrders(
  accountId: string,
  after: Cursor | null,
  limit: number,
): Promise<OrderRecord[]> {
  const { command: _ } = database()
  const beyond = after && _.or([{ createdAt: _.lt(after.at) }, { createdAt: after.at, _id: _.lt(after.id) }])
  const { data } = await orders()
    .where(beyond ? _.and([{ accountId }, beyond]) : { accountId })
    .orderBy('createdAt', 'desc')
    .orderBy('_id', 'desc')
    .limit(limit)
    .get()
  return data as OrderRecord[]
}

/** Writes bookkeeping fields, never `status`. True when the conditions held. */
export async function updateOrder(
  orderId: string,
  where: Record<string, unknown>,
  changes: Partial<Record<keyof OrderRecord, unknown>>,
): Promise<boolean> {
  const { updated } = await orders()
    .where({ ...where, _id: orderId })
    .update(literal(changes))
  return updated > 0
}
