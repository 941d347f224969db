import { database } from '../_shared/cloud'
import type { ExamRecord } from './exam-record'

const exams = () => database().collection('exams')

/** More exams than an association has at a time; the list is sorted in memory by what can be acted on. */
const MAX_EXAMS = 500

export async function findExam(examId: string): Promise<ExamRecord | undefined> {
  const { data } = await exams().doc(examId).get()
  return data[0] as ExamRecord | undefined
}

/** The exams that close last come first, so that a full list drops the oldest. */
export async function findExams(): Promise<ExamRecord[]> {
  const { data } = await exams().orderBy('registrationClosesAt', 'desc').limit(MAX_EXAMS).get()
  return data as ExamRecord[]
}
