import { pageMarks } from '../_shared/abuse/abuse-repository'
import type { Page } from '../_shared/contract'
import { decodeCursor, encodeCursor } from '../_shared/cursor'
import type { AbuseEntry } from './contract'
import { presentAbuse } from './present-abuse'

const PAGE_SIZE = 20

/** Who keeps running into limits, the latest first (O8). */
export async function listAbuse({ cursor }: { cursor?: string }): Promise<Page<AbuseEntry>> {
  const found = await pageMarks(cursor ? decodeCursor(cursor) : null, PAGE_SIZE + 1)
  const shown = found.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  return {
    items: shown.map(presentAbuse),
    ...(last && found.length > PAGE_SIZE
      ? { nextCursor: encodeCursor({ at: last.lastAt, id: last._id }) }
      : {}),
  }
}
