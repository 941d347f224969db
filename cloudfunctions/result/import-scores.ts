import type { SignedInCaller } from '../_shared/caller'
import { forEach } from '../_shared/for-each'
import { newId } from '../_shared/ids'
import { staffActor } from '../application/actor'
import { recordAudit } from '../staff/record-audit'
import type { ScoreBatch, ScoreCheck } from './contract'
import { presentBatch } from './present-batch'
import { readScores } from './read-scores'
import type { ScoreBatchRecord } from './result-records'
import { addBatch, putScore } from './score-repository'
import { takeScoreTable, type ScoreSource } from './take-score-table'

const WIDTH = 20

/** What an import would do; nothing is written (J1). */
export const checkScores = async (
  { examId, ...source }: { examId: string } & ScoreSource,
  { account }: SignedInCaller,
): Promise<ScoreCheck> => (await readScores(examId, await takeScoreTable(source, account._id))).check

/**
 * Imports scores, all or none. The batch is written last: scores without a batch are seen by nobody, so an import that
 * is cut short leaves nothing behind that counts, and the next one takes its place.
 */
export async function importScores(
  { examId, ...source }: { examId: string } & ScoreSource,
  caller: SignedInCaller,
): Promise<{ check: ScoreCheck; batch: ScoreBatch | null }> {
  const { check, rows } = await readScores(examId, await takeScoreTable(source, caller.account._id))
  if (check.missingColumns.length || check.issueCount || !rows.length) return { check, batch: null }
  const at = new Date()
  const by = staffActor(caller)
  const batch: ScoreBatchRecord = {
    _id: newId('batch'),
    examId,
    status: 'imported',
    people: rows.length,
    importedBy: { accountId: by.accountId, name: by.name },
    importedAt: at,
    publishedAt: null,
    appealUntil: null,
    history: [],
    updatedAt: at,
  }
  await forEach(rows, WIDTH, ({ ticket, subjects, hasPassed }) =>
    putScore({
      _id: ticket.applicationId,
      batchId: batch._id,
      examId,
      accountId: ticket.accountId,
      ticketNumber: ticket.ticketNumber,
      subjects,
      hasPassed,
      importedAt: at,
    }),
  )
  await addBatch(batch)
  await recordAudit({
    action: 'result.importScores',
    by,
    target: batch._id,
    after: { examId, people: check.people, passed: check.passed },
    at,
  })
  return { check, batch: await presentBatch(batch, by.accountId) }
}
