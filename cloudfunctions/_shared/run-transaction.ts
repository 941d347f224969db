import { setTimeout as pause } from 'node:timers/promises'
import { database } from './cloud'
import { AppError } from './errors'

type Database = ReturnType<typeof database>

/** What can be done inside a transaction. */
export type Transaction = Pick<Database, 'collection'>
type Run = (work: (transaction: Transaction) => Promise<unknown>, retries: number) => Promise<unknown>

const ATTEMPTS = 8
const LONGEST_PAUSE_MS = 40

/**
 * Runs reads and writes of single documents that happen all or not at all. `work` may run several times, so it does
 * nothing else. `STATE_CONFLICT` when others kept changing the same documents; an error that `work` throws undoes it.
 * Inside, `where().update`, `where().remove` and `count` would run outside the transaction: use `doc`.
 */
export async function runTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      // The SDK would try again at once, into the same lock.
      const db = database() as unknown as { runTransaction: Run }
      return (await db.runTransaction(work, 0)) as T
    } catch (error) {
      if (!isConflict(error)) throw error
      await pause(Math.random() * LONGEST_PAUSE_MS * attempt)
    }
  }
  throw new AppError('STATE_CONFLICT')
}

const isConflict = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'DATABASE_TRANSACTION_CONFLICT'

/** Reads one document inside a transaction; null when there is none. */
export async function readWithin<T>(
  transaction: Transaction,
  collection: string,
  id: string,
): Promise<T | null> {
  const { data } = await transaction.collection(collection).doc(id).get()
  return (data as unknown as T | null) ?? null
}
