import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { forEach } from '../_shared/for-each'
import { dayOf, DAY_MS } from '../_shared/time'
import { transition } from '../_shared/transition'
import { staffActor } from '../application/actor'
import { examEndsAt } from '../exam/exam-ends-at'
import { loadExam } from '../exam/load-exam'
import { notify } from '../message/notify'
import { recordAudit } from '../staff/record-audit'
import type { ScoreBatch } from './contract'
import { loadBatch } from './load-batch'
import { presentBatch } from './present-batch'
import type { ScoreBatchRecord } from './result-records'
import { findScores, SCORE_BATCHES } from './score-repository'
import { scoreBatchTransitions, type ScoreBatchStatus } from './status'

const WIDTH = 10
const APPEAL_DAYS = 14

/**
 * Publishes an import in one write: from that moment everybody sees their own score (J2). Whoever imported it may not
 * publish it, and nobody before the exam is over (`EXAM_NOT_OVER`). An import that lost people to a later one is refused, because it no longer says what it was checked for.
 */
export async function publishScores(
  { batchId }: { batchId: string },
  caller: SignedInCaller,
): Promise<ScoreBatch> {
  const batch = await loadBatch(batchId)
  const by = staffActor(caller)
  if (batch.importedBy.accountId === by.accountId) throw new AppError('SECOND_PERSON_REQUIRED')
  if (batch.status !== 'published') await publish(batch, by)
  const published = await loadBatch(batchId)
  await tellEverybody(published)
  return presentBatch(published, by.accountId)
}

async function publish(batch: ScoreBatchRecord, by: ReturnType<typeof staffActor>): Promise<void> {
  const scores = await findScores(batch._id)
  if (scores.length !== batch.people) throw new AppError('STATE_CONFLICT')
  const at = new Date()
  const endsAt = examEndsAt(await loadExam(batch.examId))
  if (at < endsAt) throw new AppError('EXAM_NOT_OVER', { endsAt: endsAt.toISOString() })
  const appealUntil = dayOf(new Date(at.getTime() + APPEAL_DAYS * DAY_MS))
  await transition<ScoreBatchStatus>(SCORE_BATCHES, batch, scoreBatchTransitions, 'publish', {
    by,
    at,
    changes: { publishedAt: at, appealUntil },
  })
  await recordAudit({
    action: 'result.publishScores',
    by,
    target: batch._id,
    before: { status: batch.status },
    after: { status: 'published', people: batch.people },
    at,
  })
}

async function tellEverybody({ _id, examId, publishedAt, appealUntil }: ScoreBatchRecord): Promise<void> {
  if (!publishedAt) return
  const { occupation, level } = await loadExam(examId)
  await forEach(await findScores(_id), WIDTH, (score) =>
    notify({
      accountId: score.accountId,
      kind: 'score_published',
      dedupeKey: `${score._id}:${_id}:${publishedAt.getTime()}`,
      values: { exam: `${occupation} ${level}`, appealUntil: appealUntil ?? '' },
      link: `/packages/application/result/result?applicationId=${score._id}`,
      at: publishedAt,
    }),
  )
}
