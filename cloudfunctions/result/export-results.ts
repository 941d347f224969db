import { exportHistory } from '../_shared/export-history'
import { loadResult, type PublishedResult } from './load-result'
import type { CertificateRecord } from './result-records'

export interface ExportedResults {
  scores: ReturnType<typeof exportScore>[]
  certificates: ReturnType<typeof exportCertificate>[]
}

/** The published scores and the certificates of applications (O7); the caller answers for whose they are. */
export async function exportResults(applicationIds: readonly string[]): Promise<ExportedResults> {
  const results: ExportedResults = { scores: [], certificates: [] }
  for (const applicationId of applicationIds) {
    const { score, certificate } = await loadResult(applicationId)
    if (score) results.scores.push(exportScore(score))
    if (certificate) results.certificates.push(exportCertificate(certificate))
  }
  return results
}

const exportScore = (score: NonNullable<PublishedResult['score']>) => ({
  applicationId: score._id,
  examId: score.examId,
  ticketNumber: score.ticketNumber,
  subjects: score.subjects,
  hasPassed: score.hasPassed,
  publishedAt: score.publishedAt,
  appealUntil: score.appealUntil,
})

const exportCertificate = (record: CertificateRecord) => ({
  applicationId: record._id,
  examId: record.examId,
  certificateNumber: record.certificateNumber,
  holderName: record.holderName,
  occupation: record.occupation,
  level: record.level,
  direction: record.direction,
  issuedOn: record.issuedOn,
  status: record.status,
  history: exportHistory(record.history),
})
