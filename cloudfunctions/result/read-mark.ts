import type { ExamSubjectRecord } from '../exam/exam-record'
import type { RowIssueCode } from './contract'
import type { SubjectScore } from './result-records'

const REMARKS = ['缺考', '违纪'] as const

/**
 * Reads one cell of a subject: a number with at most one decimal, 缺考 or 违纪; full-width digits count. null when the
 * candidate does not take the subject and nothing stands there; otherwise the mark, or what is wrong.
 */
export function readMark(
  { fullMark }: Pick<ExamSubjectRecord, 'fullMark'>,
  raw: string,
  isTaken: boolean,
): Omit<SubjectScore, 'subjectId'> | RowIssueCode | null {
  const text = raw.normalize('NFKC').trim()
  if (!isTaken) return text ? 'SUBJECT_NOT_TAKEN' : null
  if (!text) return 'SCORE_MISSING'
  const remark = REMARKS.find((one) => one === text)
  if (remark) return { score: null, remark }
  if (!/^\d{1,4}(\.\d)?$/.test(text)) return /^-\d/.test(text) ? 'SCORE_OUT_OF_RANGE' : 'SCORE_UNREADABLE'
  const score = Number(text)
  return score > fullMark ? 'SCORE_OUT_OF_RANGE' : { score, remark: '' }
}
