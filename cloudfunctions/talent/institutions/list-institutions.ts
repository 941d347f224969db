import type { Page } from '../../_shared/contract'
import { decodeCursor, encodeCursor } from '../../_shared/cursor'
import { pageOfInstitutions } from '../institution-repository'
import type { InstitutionEntry } from '../views'
import { presentEntry } from './present-entry'

const PAGE_SIZE = 20

/** The institutions, newest first (N12). */
export async function listInstitutions({
  search = '',
  cursor,
}: {
  search?: string | undefined
  cursor?: string | undefined
}): Promise<Page<InstitutionEntry>> {
  const found = await pageOfInstitutions(search, cursor ? decodeCursor(cursor) : null, PAGE_SIZE + 1)
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    items: page.map(presentEntry),
    ...(last && found.length > PAGE_SIZE
      ? { nextCursor: encodeCursor({ at: last.createdAt, id: last._id }) }
      : {}),
  }
}
