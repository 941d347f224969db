import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { transition } from '../_shared/transition'
import { staffActor } from '../application/actor'
import { recordAudit } from '../staff/record-audit'
import { countCertificates } from './certificate-repository'
import type { ScoreBatch } from './contract'
import { loadBatch } from './load-batch'
import { presentBatch } from './present-batch'
import { SCORE_BATCHES } from './score-repository'
import { scoreBatchTransitions, type ScoreBatchStatus } from './status'

/** Takes an import back in one write, with a reason (J1). `STATE_CONFLICT` while a valid certificate follows from it. */
export async function withdrawScores(
  { batchId, reason }: { batchId: string; reason: string },
  caller: SignedInCaller,
): Promise<ScoreBatch> {
  const batch = await loadBatch(batchId)
  if (await countCertificates(batchId, 'valid')) throw new AppError('STATE_CONFLICT')
  const by = staffActor(caller)
  const at = new Date()
  await transition<ScoreBatchStatus>(SCORE_BATCHES, batch, scoreBatchTransitions, 'withdraw', {
    by,
    at,
    reason,
  })
  await recordAudit({
    action: 'result.withdrawScores',
    by,
    target: batchId,
    reason,
    before: { status: batch.status },
    after: { status: 'withdrawn' },
    at,
  })
  return presentBatch(await loadBatch(batchId), by.accountId)
}
