import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import type { ExamRecord, ExamSiteRecord, ExamSubjectRecord } from '../exam/exam-record'
import { loadExam } from '../exam/load-exam'
import { chosen } from './choice'
import { loadOwn } from './policy'

export interface PaidChoice {
  exam: ExamRecord
  site: ExamSiteRecord | undefined
  subjects: ExamSubjectRecord[]
}

/** What the caller's own paid application is for. `NOT_FOUND` when it is not the caller's or not paid. */
export async function loadPaidChoice(applicationId: string, caller: SignedInCaller): Promise<PaidChoice> {
  const application = await loadOwn(applicationId, caller)
  if (application.status !== 'paid') throw new AppError('NOT_FOUND')
  const exam = await loadExam(application.examId)
  return { exam, ...chosen(exam, application) }
}
