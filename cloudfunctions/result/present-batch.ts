import { allowedEvents } from '../_shared/transition'
import { examEndsAt } from '../exam/exam-ends-at'
import { loadExam } from '../exam/load-exam'
import { countCertificates } from './certificate-repository'
import type { ScoreBatch } from './contract'
import type { ScoreBatchRecord } from './result-records'
import { countPassed } from './score-repository'
import { scoreBatchTransitions, type ScoreBatchStatus } from './status'

/** An import as a member of staff sees it: who imported it does not publish it, nor anybody before the exam is over. */
export async function presentBatch(batch: ScoreBatchRecord, accountId: string): Promise<ScoreBatch> {
  const { _id, examId, status, people, importedBy, importedAt, publishedAt } = batch
  const [passed, certificates, exam] = await Promise.all([
    countPassed(_id),
    countCertificates(_id),
    loadExam(examId),
  ])
  const publishableAt = examEndsAt(exam)
  const canPublish = importedBy.accountId !== accountId && publishableAt <= new Date()
  const events = allowedEvents<ScoreBatchStatus, typeof scoreBatchTransitions>(scoreBatchTransitions, status)
  return {
    batchId: _id,
    examId,
    status,
    people,
    passed,
    certificates,
    importedBy: importedBy.name,
    importedAt: importedAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    publishableAt: publishableAt.toISOString(),
    isMine: importedBy.accountId === accountId,
    allowedEvents: [
      ...events.filter((event) => event !== 'publish' || canPublish),
      ...(status === 'published' && certificates < passed ? (['issueCertificates'] as const) : []),
    ],
  }
}
