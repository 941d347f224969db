import { findCertificate } from './certificate-repository'
import type { CertificateRecord, ScoreBatchRecord, ScoreRecord } from './result-records'
import { findBatch, findScore } from './score-repository'

/** What is published about an application. The caller answers for who sees it. */
export interface PublishedResult {
  score: (ScoreRecord & { publishedAt: Date; appealUntil: string }) | null
  certificate: CertificateRecord | null
}

export async function loadResult(applicationId: string): Promise<PublishedResult> {
  const [score, certificate] = await Promise.all([findScore(applicationId), findCertificate(applicationId)])
  const batch = score && (await findBatch(score.batchId))
  return { score: score && published(score, batch), certificate }
}

/** A score is seen while its import is published, and not before or after (J2). */
function published(score: ScoreRecord, batch: ScoreBatchRecord | null): PublishedResult['score'] {
  const { status, publishedAt, appealUntil } = batch ?? {}
  return status === 'published' && publishedAt && appealUntil ? { ...score, publishedAt, appealUntil } : null
}
