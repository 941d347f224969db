import type { Page } from '../_shared/contract'
import { decodeCursor, encodeCursor } from '../_shared/cursor'
import type { UnitCard } from './contract'
import { presentCard } from './present-unit'
import { countForReview, pageForReview } from './unit-repository'

const PAGE_SIZE = 20

/** Registrations that wait for a decision, oldest first. */
export async function listRegistrations({
  cursor,
}: {
  cursor?: string | undefined
}): Promise<Page<UnitCard> & { total: number }> {
  const [found, total] = await Promise.all([
    pageForReview(cursor ? decodeCursor(cursor) : null, PAGE_SIZE + 1),
    countForReview(),
  ])
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    items: page.map(presentCard),
    total,
    ...(last && found.length > PAGE_SIZE
      ? { nextCursor: encodeCursor({ at: last.submittedAt, id: last._id }) }
      : {}),
  }
}
