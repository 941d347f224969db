import { database } from '../cloud'
import { isDuplicateKey } from '../duplicate-key'
import type { LimitRecord } from './limit-record'

const limits = () => database().collection('rate_limits')

/** Counts one more while the window runs and has room; false otherwise. */
export async function countWithin(id: string, max: number, at: Date): Promise<boolean> {
  const _ = database().command
  const { updated } = await limits()
    .where({ _id: id, windowEndsAt: _.gt(at), count: _.lt(max) })
    .update({ count: _.inc(1) })
  return !!updated
}

export async function readLimit(id: string): Promise<LimitRecord | undefined> {
  const { data } = await limits().doc(id).get()
  return data[0] as LimitRecord | undefined
}

/** Starts the first window; false when somebody else has. */
export async function addLimit(record: LimitRecord): Promise<boolean> {
  try {
    await limits().add(record)
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

/** Starts a new window in the place of one that is over; false when somebody else has. */
export async function restartLimit(over: LimitRecord, windowEndsAt: Date): Promise<boolean> {
  const { _id, windowEndsAt: endedAt } = over
  const { updated } = await limits().where({ _id, windowEndsAt: endedAt }).update({ count: 1, windowEndsAt })
  return !!updated
}

/** Moves the end of a window that has no room left. */
export async function prolongFullLimit(id: string, max: number, windowEndsAt: Date): Promise<void> {
  await limits()
    .where({ _id: id, count: database().command.gte(max) })
    .update({ windowEndsAt })
}

export async function removeLimits(ids: readonly string[]): Promise<void> {
  if (ids.length)
    await limits()
      .where({ _id: database().command.in([...ids]) })
      .remove()
}
