import { AppError } from '../_shared/errors'
import type { SignedInCaller } from '../_shared/caller'
import { loadOrderTerms } from '../application/load-order-terms'
import { openOrder } from './open-order'
import type { OrderRecord } from './order-record'
import { findOrder } from './order-repository'

/** An order, made good when a crash left it out between the application's status and this record; null when there is none. */
export async function loadOrder(orderId: string): Promise<OrderRecord | null> {
  const order = await findOrder(orderId)
  if (order) return order
  const terms = await loadOrderTerms(orderId)
  if (!terms) return null
  await openOrder(terms)
  return findOrder(orderId)
}

/** The caller's own order. Somebody else's does not exist for the caller: `NOT_FOUND` (O3). */
export async function loadOwnOrder(orderId: string, caller: SignedInCaller): Promise<OrderRecord> {
  const order = await loadOrder(orderId)
  if (order?.accountId !== caller.account._id) throw new AppError('NOT_FOUND')
  return order
}
