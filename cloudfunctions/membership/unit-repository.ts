import { database } from '../_shared/cloud'
import type { Cursor } from '../_shared/cursor'
import { isDuplicateKey } from '../_shared/duplicate-key'
import { AppError } from '../_shared/errors'
import { literal } from '../_shared/transition'
import type { UnitStatus } from './status'
import type { PendingDecision, UnitRecord } from './unit-record'

export const UNITS = 'units'
const units = () => database().collection(UNITS)

/** Adds a unit; false when its name or credit code is registered (unique indexes, A15). */
export async function addUnit(record: UnitRecord): Promise<boolean> {
  try {
    await units().add(record)
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

export async function findUnit(unitId: string): Promise<UnitRecord | null> {
  const { data } = await units().doc(unitId).get()
  return (data[0] as UnitRecord | undefined) ?? null
}

/** The units of these ids, in any order. */
export async function findUnits(unitIds: readonly string[]): Promise<UnitRecord[]> {
  const { command: _ } = database()
  const { data } = await units()
    .where({ _id: _.in([...new Set(unitIds)]) })
    .limit(1000)
    .get()
  return data as UnitRecord[]
}

/** Reads a unit that must exist. `NOT_FOUND` otherwise. */
export async function requireUnit(unitId: string): Promise<UnitRecord> {
  const unit = await findUnit(unitId)
  if (!unit) throw new AppError('NOT_FOUND')
  return unit
}

export const findByCreditCode = (creditCode: string): Promise<UnitRecord | null> =>
  findOne({ creditCodeKey: creditCode })

export const findByNameKey = (nameKey: string): Promise<UnitRecord | null> => findOne({ nameKey })

export const findByMemberNumber = (memberNumber: string): Promise<UnitRecord | null> =>
  findOne({ memberNumber })

async function findOne(where: Record<string, unknown>): Promise<UnitRecord | null> {
  const { data } = await units().where(where).limit(1).get()
  return (data[0] as UnitRecord | undefined) ?? null
}

/** The units whose legal person or contact has this number, the latest first; at most five. */
export async function findByPhoneHash(phoneHash: string): Promise<UnitRecord[]> {
  const { data } = await units().where({ phoneHashes: phoneHash }).limit(50).get()
  return (data as UnitRecord[]).sort((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime()).slice(0, 5)
}

/** Writes fields that are no status; answers the record as it is then, or null when the conditions do not hold. */
export async function changeUnit(
  unitId: string,
  changes: Partial<Omit<UnitRecord, '_id' | 'status' | 'history'>>,
  where: Record<string, unknown> = {},
): Promise<UnitRecord | null> {
  const { updated } = await units()
    .where({ ...where, _id: unitId })
    .update(literal({ ...changes }))
  return updated ? findUnit(unitId) : null
}

/** Up to `limit` units with a decision that has waited since before `before`, by id. */
export async function findUnfinishedUnits(
  before: Date,
  last: UnitRecord | null,
  limit: number,
): Promise<UnitRecord[]> {
  const { command: _ } = database()
  const { data } = await units()
    .where({ 'pendingDecisions.at': _.lt(before), _id: _.gt(last?._id ?? '') })
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return data as UnitRecord[]
}

/** Notes that the consequences of a decision are done. */
export async function strikeOut(unitId: string, { event, at }: PendingDecision): Promise<void> {
  await units()
    .where({ _id: unitId })
    .update({ pendingDecisions: database().command.pull({ event, at }) })
}

const inReview = { status: 'in_review' satisfies UnitStatus }

/** A page of those that wait for a decision, oldest first. */
export async function pageForReview(after: Cursor | null, limit: number): Promise<UnitRecord[]> {
  const { command: _ } = database()
  const beyond =
    after && _.or([{ submittedAt: _.gt(after.at) }, { submittedAt: after.at, _id: _.gt(after.id) }])
  const { data } = await units()
    .where(beyond ? _.and([inReview, beyond]) : inReview)
    .orderBy('submittedAt', 'asc')
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return data as UnitRecord[]
}

export const countForReview = async (): Promise<number> => (await units().where(inReview).count()).total ?? 0

/** A page of a status by name; `pairs` are two neighbouring characters each that the name must hold. */
export async function pageByName(
  status: UnitStatus,
  pairs: readonly string[],
  after: { name: string; id: string } | null,
  limit: number,
): Promise<UnitRecord[]> {
  const { command: _ } = database()
  const wanted = { status, ...(pairs.length ? { namePairs: _.all([...pairs]) } : {}) }
  const beyond = after && _.or([{ name: _.gt(after.name) }, { name: after.name, _id: _.gt(after.id) }])
  const { data } = await units()
    .where(beyond ? _.and([wanted, beyond]) : wanted)
    .orderBy('name', 'asc')
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return data as UnitRecord[]
}
