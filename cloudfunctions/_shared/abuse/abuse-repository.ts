import { database } from '../cloud'
import { isDuplicateKey } from '../duplicate-key'
import { removeAtOf, type AbuseHistoryEntry, type AbuseMark } from './abuse-record'

const marks = () => database().collection('abuse_marks')

export async function findMarks(ids: readonly string[]): Promise<AbuseMark[]> {
  const { data } = await marks()
    .where({ _id: database().command.in([...ids]) })
    .limit(ids.length)
    .get()
  return data as AbuseMark[]
}

/** Adds a mark, if there is none yet. */
export async function addMarkOnce(mark: AbuseMark): Promise<void> {
  try {
    await marks().add(mark)
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
}

/** Counts one more refusal of a route in the window that runs; false when none runs. */
export async function countRefusal(id: string, route: string, at: Date): Promise<boolean> {
  const _ = database().command
  const { updated } = await marks()
    .where({ _id: id, windowEndsAt: _.gt(at) })
    .update({
      count: _.inc(1),
      total: _.inc(1),
      [`routes.${route}`]: _.inc(1),
      lastAt: at,
      removeAt: removeAtOf(at),
    })
  return !!updated
}

/** Starts a new window in the place of one that is over; once, whoever else does at the same time. */
export async function restartWindow(id: string, at: Date, windowEndsAt: Date): Promise<void> {
  await marks()
    .where({ _id: id, windowEndsAt: database().command.lte(at) })
    .update({ count: 0, windowEndsAt })
}

/** Blocks or lifts, if it is as it was seen; the line of history is part of the write. */
export async function changeBlock(
  { _id, blockedUntil }: Pick<AbuseMark, '_id' | 'blockedUntil'>,
  entry: AbuseHistoryEntry,
): Promise<boolean> {
  const _ = database().command
  const { updated } = await marks()
    .where({ _id, blockedUntil: _.eq(blockedUntil) })
    .update({
      blockedUntil: entry.until,
      count: 0,
      lastAt: entry.at,
      removeAt: removeAtOf(entry.until ?? entry.at),
      history: _.push([entry]),
    })
  return !!updated
}

/** A page of marks, the latest first. */
export async function pageMarks(after: { at: Date; id: string } | null, limit: number): Promise<AbuseMark[]> {
  const { command: _ } = database()
  const { data } = await marks()
    .where(after ? _.or([{ lastAt: _.lt(after.at) }, { lastAt: after.at, _id: _.lt(after.id) }]) : {})
    .orderBy('lastAt', 'desc')
    .orderBy('_id', 'desc')
    .limit(limit)
    .get()
  return data as AbuseMark[]
}
