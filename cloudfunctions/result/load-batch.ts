import { AppError } from '../_shared/errors'
import type { ScoreBatchRecord } from './result-records'
import { findBatch } from './score-repository'

/** An import of scores, or `NOT_FOUND`. */
export async function loadBatch(batchId: string): Promise<ScoreBatchRecord> {
  const batch = await findBatch(batchId)
  if (!batch) throw new AppError('NOT_FOUND')
  return batch
}
