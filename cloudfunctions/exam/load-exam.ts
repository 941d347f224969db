import { AppError } from '../_shared/errors'
import { findExam } from './exam-repository'
import type { ExamRecord } from './exam-record'

/** The exam, or `NOT_FOUND`. */
export async function loadExam(examId: string): Promise<ExamRecord> {
  const exam = await findExam(examId)
  if (!exam) throw new AppError('NOT_FOUND')
  return exam
}
