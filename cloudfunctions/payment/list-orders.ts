import type { SignedInCaller } from '../_shared/caller'
import type { Page } from '../_shared/contract'
import { decodeCursor, encodeCursor } from '../_shared/cursor'
import type { OrderView } from './contract'
import { pageOrders } from './order-repository'
import { presentOrder } from './present-order'

const PAGE_SIZE = 20

/** 缴费记录, newest first. */
export async function listOrders(
  { cursor }: { cursor?: string | undefined },
  caller: SignedInCaller,
): Promise<Page<OrderView>> {
  const found = await pageOrders(caller.account._id, cursor ? decodeCursor(cursor) : null, PAGE_SIZE + 1)
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    items: await Promise.all(page.map(presentOrder)),
    ...(found.length > PAGE_SIZE && last
      ? { nextCursor: encodeCursor({ at: last.createdAt, id: last._id }) }
      : {}),
  }
}
