import type { SignedInCaller } from '../_shared/caller'
import { loadExam } from '../exam/load-exam'
import type { ScoreBatch } from './contract'
import { presentBatch } from './present-batch'
import { findBatches } from './score-repository'

/** The imports of an exam, latest first. */
export async function listBatches(
  { examId }: { examId: string },
  { account }: SignedInCaller,
): Promise<{ batches: ScoreBatch[] }> {
  await loadExam(examId)
  const batches = await findBatches(examId)
  return { batches: await Promise.all(batches.map((batch) => presentBatch(batch, account._id))) }
}
