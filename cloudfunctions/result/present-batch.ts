import { allowedEvents } from '../_shared/transition'
import { countCertificates } from './certificate-repository'
import type { ScoreBatch } from './contract'
import type { ScoreBatchRecord } from './result-records'
import { countPassed } from './score-repository'
import { scoreBatchTransitions, type ScoreBatchStatus } from './status'

/** An import as a member of staff sees it: who imported it does not publish it. */
export async function presentBatch(batch: ScoreBatchRecord, accountId: string): Promise<ScoreBatch> {
  const { _id, examId, status, people, importedBy, importedAt, publishedAt } = batch
  const [passed, certificates] = await Promise.all([countPassed(_id), countCertificates(_id)])
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
    allowedEvents: [
      ...events.filter((event) => event !== 'publish' || importedBy.accountId !== accountId),
      ...(status === 'published' && certificates < passed ? (['issueCertificates'] as const) : []),
    ],
  }
}
