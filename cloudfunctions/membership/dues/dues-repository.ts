import { database } from '../../_shared/cloud'
import type { Cursor } from '../../_shared/cursor'
import { isDuplicateKey } from '../../_shared/duplicate-key'
import { dayOf } from '../../_shared/time'
import type { DuesRecord } from './dues-records'
import type { DuesFilter } from './dues-state'

export const DUES = 'dues'
const dues = () => database().collection(DUES)

export const duesId = (unitId: string, year: number): string => `${year}:${unitId}`

/** Charges a unit for a year unless it is charged already. */
export async function addDuesOnce(record: DuesRecord): Promise<void> {
  await dues()
    .add(record)
    .catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error
    })
}

export async function findDues(duesIdWanted: string): Promise<DuesRecord | null> {
  const { data } = await dues().doc(duesIdWanted).get()
  return (data[0] as DuesRecord | undefined) ?? null
}

/** All years of the units, the latest first. */
export async function findDuesOf(unitIds: readonly string[]): Promise<DuesRecord[]> {
  const { command: _ } = database()
  const { data } = await dues()
    .where({ unitId: _.in([...unitIds]) })
    .orderBy('year', 'desc')
    .limit(1000)
    .get()
  return data as DuesRecord[]
}

export async function countDues(where: Partial<DuesRecord>): Promise<number> {
  return (await dues().where(where).count()).total ?? 0
}

/** A page of dues by the day that ends their grace, the oldest first. */
export async function pageDues(
  filter: DuesFilter,
  today: string,
  after: Cursor | null,
  limit: number,
): Promise<DuesRecord[]> {
  const { command: _ } = database()
  const wanted = {
    isSettled: filter === 'settled',
    ...(filter === 'arrears' ? { graceUntil: _.lt(today) } : {}),
    ...(filter === 'open' ? { graceUntil: _.gte(today) } : {}),
  }
  const day = after && dayOf(after.at)
  const beyond = after && _.or([{ graceUntil: _.gt(day) }, { graceUntil: day, _id: _.gt(after.id) }])
  const { data } = await dues()
    .where(beyond ? _.and([wanted, beyond]) : wanted)
    .orderBy('graceUntil', 'asc')
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return data as DuesRecord[]
}

/** Where a page of dues ends. */
export const cursorOfDues = ({ graceUntil, _id }: DuesRecord): Cursor => ({
  at: new Date(`${graceUntil}T00:00:00+08:00`),
  id: _id,
})
