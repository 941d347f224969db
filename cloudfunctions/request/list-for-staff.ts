import type { Page } from '../_shared/contract'
import { decodeCursor, encodeCursor } from '../_shared/cursor'
import type { RequestCard } from './contract'
import type { RequestRecord } from './request-record'
import { countOpenRequests, pageOpenRequests } from './request-repository'

const PAGE_SIZE = 20

/** What waits for staff, the earliest due first. `total` counts all that wait. */
export async function listForStaff({
  cursor,
}: {
  cursor?: string | undefined
}): Promise<Page<RequestCard> & { total: number }> {
  const after = cursor ? decodeCursor(cursor) : null
  const [found, total] = await Promise.all([pageOpenRequests(after, PAGE_SIZE + 1), countOpenRequests()])
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    items: page.map(card),
    total,
    ...(found.length > PAGE_SIZE && last
      ? { nextCursor: encodeCursor({ at: last.dueAt, id: last._id }) }
      : {}),
  }
}

const card = ({ _id, kind, status, requesterName, submittedAt, dueAt }: RequestRecord): RequestCard => ({
  requestId: _id,
  kind,
  status,
  requesterName,
  submittedAt: submittedAt.toISOString(),
  dueAt: dueAt.toISOString(),
})
