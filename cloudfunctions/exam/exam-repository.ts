import { database } from '../_shared/cloud'
import type { Cursor } from '../_shared/cursor'
import { literal } from '../_shared/transition'
import type { PhotoProfile } from './contract'
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

/** A page of exams, the latest exam first. */
export async function findExamsByDate(after: Cursor | null, limit: number): Promise<ExamRecord[]> {
  const { command: _ } = database()
  const beyond = after && _.or([{ examAt: _.lt(after.at) }, { examAt: after.at, _id: _.lt(after.id) }])
  const { data } = await exams()
    .where(beyond ?? {})
    .orderBy('examAt', 'desc')
    .orderBy('_id', 'desc')
    .limit(limit)
    .get()
  return data as ExamRecord[]
}

export async function updatePrintWindow(examId: string, from: string, until: string): Promise<void> {
  await exams().doc(examId).update({ ticketPrintableOn: from, ticketPrintableUntil: until })
}

export async function updatePhotoProfile(examId: string, photoProfile: PhotoProfile): Promise<void> {
  await exams().doc(examId).update(literal({ photoProfile }))
}
