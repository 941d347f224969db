import { decodeCursor, encodeCursor } from '../_shared/cursor'
import type { ExamRecord } from './exam-record'
import { examState } from './exam-state'

/** Where an exam stands in the list. Smaller comes first; no two are equal. */
export interface ExamRank {
  group: 0 | 1 | 2 | 3
  /** Milliseconds; what closes or opens first comes first, what closed last comes first. */
  time: number
  examId: string
}

/**
 * Sorted by what the caller can act on now (B1): own applications for exams that are still to come, exams that are
 * open, upcoming, closed.
 */
export function examRank(exam: ExamRecord, hasMine: boolean, at: Date): ExamRank {
  const examId = exam._id
  const closes = exam.registrationClosesAt.getTime()
  if (hasMine && exam.examAt > at) return { group: 0, time: closes, examId }
  switch (examState(exam, at)) {
    case 'open':
      return { group: 1, time: closes, examId }
    case 'upcoming':
      return { group: 2, time: exam.registrationOpensAt.getTime(), examId }
    case 'closed':
      return { group: 3, time: -closes, examId }
  }
}

export const compareRanks = (a: ExamRank, b: ExamRank): number =>
  a.group - b.group || a.time - b.time || (a.examId < b.examId ? -1 : a.examId > b.examId ? 1 : 0)

/** The cursor is the place of the last item, so that an exam that opens meanwhile moves no other (P9). */
export const rankCursor = ({ group, time, examId }: ExamRank): string =>
  encodeCursor({ at: new Date(time), id: `${group}:${examId}` })

export function readRankCursor(cursor: string): ExamRank {
  const { at, id } = decodeCursor(cursor)
  return { group: (Number(id[0]) || 0) as ExamRank['group'], time: at.getTime(), examId: id.slice(2) }
}
