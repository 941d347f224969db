import type { ExamRecord } from '../exam/exam-record'
import type { ApplicationRecord } from './application-record'
import { chosen } from './choice'
import type { ApplicationSummary } from './contract'
import { feeItemsOf, totalFen } from './fee'

/** A line of 我的报名. The fee is the exam's until it is fixed by becoming payable. */
export function presentSummary(application: ApplicationRecord, exam: ExamRecord): ApplicationSummary {
  const { site, subjects } = chosen(exam, application)
  const items = application.feeItems.length ? application.feeItems : feeItemsOf(exam, application)
  return {
    applicationId: application._id,
    examId: application.examId,
    occupation: exam.occupation,
    level: exam.level,
    batch: exam.batch,
    examAt: exam.examAt.toISOString(),
    siteName: site?.name ?? '',
    subjectNames: subjects.map(({ name }) => name),
    status: application.status,
    payBy: application.payBy?.toISOString() ?? null,
    totalFen: totalFen(items),
    updatedAt: application.updatedAt.toISOString(),
  }
}
