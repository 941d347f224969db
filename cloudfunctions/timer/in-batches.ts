import { logFailure } from '../_shared/log'

/** A run stops taking new batches after this; the next one, a minute later, goes on. The function has 60 seconds. */
const BUDGET_MS = 40_000

export const BATCH_SIZE = 50

export interface BatchWork<T> {
  name: string
  /** The next batch after the last record of the one before, by an index. An empty batch is the end. */
  find(last: T | null): Promise<T[]>
  handle(record: T): Promise<unknown>
}

export interface BatchReport {
  handled: number
  failed: number
}

/** Handles all records that wait, batch by batch. One that fails is logged and does not stop the rest. */
export async function inBatches<T>({ name, find, handle }: BatchWork<T>): Promise<BatchReport> {
  const report: BatchReport = { handled: 0, failed: 0 }
  const startedAt = performance.now()
  let batch = await find(null)
  while (batch.length) {
    for (const record of batch) {
      try {
        await handle(record)
        report.handled += 1
      } catch (error) {
        report.failed += 1
        logFailure(`timer.${name}`, error)
      }
    }
    if (batch.length < BATCH_SIZE || performance.now() - startedAt > BUDGET_MS) break
    batch = await find(batch.at(-1) ?? null)
  }
  return report
}
