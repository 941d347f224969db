import type { SignedInCaller } from '../_shared/caller'
import { loadPaidChoice } from '../application/load-paid-choice'
import type { ExamRecord } from '../exam/exam-record'
import type { ResultView } from './contract'
import { loadResult, type PublishedResult } from './load-result'
import { reportNumberOf } from './report-number'
import { revocationReason } from './present-certificate'

/** 成绩 and 证书 of the caller. Nothing but the own application opens it (J2). */
export async function getMyResult(
  { applicationId }: { applicationId: string },
  caller: SignedInCaller,
): Promise<ResultView> {
  const { exam } = await loadPaidChoice(applicationId, caller)
  const { score, certificate } = await loadResult(applicationId)
  return {
    applicationId,
    examTitle: `${exam.occupation} ${exam.level}`,
    examAt: exam.examAt.toISOString(),
    score: score && presentScore(score, exam),
    certificate: certificate && {
      certificateNumber: certificate.certificateNumber,
      status: certificate.status,
      issuedOn: certificate.issuedOn,
      reason: revocationReason(certificate),
    },
  }
}

const presentScore = (
  score: NonNullable<PublishedResult['score']>,
  exam: ExamRecord,
): ResultView['score'] => ({
  reportNumber: reportNumberOf(score),
  hasPassed: score.hasPassed,
  publishedAt: score.publishedAt.toISOString(),
  appealUntil: score.appealUntil,
  subjects: subjectsOf(score, exam),
})

/** The marks in the order of the exam's subjects, against full and pass mark. */
export const subjectsOf = (
  { subjects }: Pick<PublishedResult['score'] & object, 'subjects'>,
  exam: ExamRecord,
) =>
  exam.subjects.flatMap(({ subjectId, name, startsAt, fullMark, passMark }) => {
    const mark = subjects.find((one) => one.subjectId === subjectId)
    if (!mark) return []
    const hasPassed = mark.score !== null && mark.score >= passMark
    return [{ name, startsAt, score: mark.score, remark: mark.remark, fullMark, passMark, hasPassed }]
  })
