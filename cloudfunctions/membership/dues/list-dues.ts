import type { Page } from '../../_shared/contract'
import { decodeCursor, encodeCursor } from '../../_shared/cursor'
import { dayOf } from '../../_shared/time'
import { listUnits } from '../list-units'
import { findUnits } from '../unit-repository'
import type { DuesRecord } from './dues-records'
import { cursorOfDues, findDuesOf, pageDues } from './dues-repository'
import { presentYear } from './present-dues'
import type { DuesFilter, DuesLine } from './views'

const PAGE_SIZE = 20

interface Query {
  filter: DuesFilter
  search?: string | undefined
  cursor?: string | undefined
}

/** Dues by unit and year, those that are late longest first; with `search`, all years of the members that it finds. */
export async function listDues({ filter, search = '', cursor }: Query): Promise<Page<DuesLine>> {
  const today = dayOf(new Date())
  if (search.trim()) {
    const { items, nextCursor } = await listUnits({ search, status: 'approved', cursor })
    const dues = await findDuesOf(items.map(({ unitId }) => unitId))
    return { items: await present(dues, today), ...(nextCursor ? { nextCursor } : {}) }
  }
  const found = await pageDues(filter, today, cursor ? decodeCursor(cursor) : null, PAGE_SIZE + 1)
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    items: await present(page, today),
    ...(last && found.length > PAGE_SIZE ? { nextCursor: encodeCursor(cursorOfDues(last)) } : {}),
  }
}

async function present(dues: readonly DuesRecord[], today: string): Promise<DuesLine[]> {
  const units = new Map((await findUnits(dues.map(({ unitId }) => unitId))).map((unit) => [unit._id, unit]))
  return dues.map((one) => ({
    ...presentYear(one, today),
    unitId: one.unitId,
    unitName: units.get(one.unitId)?.name ?? '',
    memberNumber: units.get(one.unitId)?.memberNumber ?? null,
  }))
}
