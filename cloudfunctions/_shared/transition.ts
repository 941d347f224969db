import { AppError } from './errors'
import { database } from './cloud'
import type { Transaction } from './run-transaction'
import type { Actor, HistoryEntry, Transitions } from './status-table'

export type { Actor, HistoryEntry, Transitions } from './status-table'

interface Transition {
  by: Actor
  at: Date
  reason?: string
  /** Other fields to set in the same write. */
  changes?: Record<string, unknown>
  /** Further conditions that must hold in the same write. */
  where?: Record<string, unknown>
}

/** The events of a table that can happen in a status. Buttons come from this, never from the page. */
export const allowedEvents = <S extends string, T extends Transitions<S>>(
  table: T,
  status: S,
): (keyof T & string)[] => Object.keys(table).filter((event) => table[event]?.from.includes(status))

/**
 * The only writer of `status`. Compare-and-set: the write happens only while the record is still in the
 * status that the caller saw, and appends to the history. `STATE_CONFLICT` when the event is not allowed in
 * that status or somebody else was faster; nothing is written then.
 */
export async function transition<S extends string>(
  collection: string,
  record: { _id: string; status: S },
  table: Transitions<S>,
  event: string,
  { where = {}, ...options }: Transition,
): Promise<S> {
  const { to, update } = changeOf(record, table, event, options)
  const { updated } = await database()
    .collection(collection)
    .where({ ...where, _id: record._id, status: record.status })
    .update(update)
  if (!updated) throw new AppError('STATE_CONFLICT', { event, status: record.status })
  return to
}

/**
 * The same inside a transaction, for a status that must change together with another document. The record is to be read
 * in that transaction: whoever changes it meanwhile makes the commit a conflict.
 */
export async function transitionWithin<S extends string>(
  transaction: Transaction,
  collection: string,
  record: { _id: string; status: S },
  table: Transitions<S>,
  event: string,
  options: Omit<Transition, 'where'>,
): Promise<S> {
  const { to, update } = changeOf(record, table, event, options)
  await transaction.collection(collection).doc(record._id).update(update)
  return to
}

function changeOf<S extends string>(
  record: { status: S },
  table: Transitions<S>,
  event: string,
  { by, at, reason, changes = {} }: Omit<Transition, 'where'>,
): { to: S; update: Record<string, unknown> } {
  const rule = table[event]
  if (!rule?.from.includes(record.status))
    throw new AppError('STATE_CONFLICT', { event, status: record.status })
  const { to } = rule
  const entry: HistoryEntry<S> = { event, from: record.status, to, by, at, ...(reason ? { reason } : {}) }
  const history = database().command.push([entry])
  return { to, update: { ...literal(changes), status: to, updatedAt: at, history } }
}

/** Plain objects are written whole: the SDK would flatten them into dotted paths and drop empty ones. */
export function literal(changes: Record<string, unknown>): Record<string, unknown> {
  const { command } = database()
  const isPlain = (value: unknown) =>
    Object.prototype.toString.call(value) === '[object Object]' &&
    Object.getPrototypeOf(value) === Object.prototype
  return Object.fromEntries(
    Object.entries(changes).map(([key, value]) => [key, isPlain(value) ? command.set(value) : value]),
  )
}
