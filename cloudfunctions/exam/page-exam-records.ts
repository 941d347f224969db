import type { Cursor } from '../_shared/cursor'
import type { ExamRecord } from './exam-record'
import { findExamsByDate } from './exam-repository'

/** A page of exams, the latest exam first. */
export const pageExamRecords = (after: Cursor | null, limit: number): Promise<ExamRecord[]> =>
  findExamsByDate(after, limit)
