import { dayOf } from '../_shared/time'
import type { ExamRecord } from './exam-record'

/** What the list of exams is narrowed by; what is not given fits all (B7). */
export interface ExamFilter {
  keyword?: string | undefined
  occupation?: string | undefined
  level?: string | undefined
  /** The name of a site. */
  site?: string | undefined
  /** `YYYY-MM` */
  month?: string | undefined
}

/** The month in which an exam takes place, by China's calendar. */
export const examMonth = ({ examAt }: ExamRecord): string => dayOf(examAt).slice(0, 7)

export const fitsFilter = (
  exam: ExamRecord,
  { keyword, occupation, level, site, month }: ExamFilter,
): boolean =>
  (!occupation || exam.occupation === occupation) &&
  (!level || exam.level === level) &&
  (!site || exam.sites.some(({ name }) => name === site)) &&
  (!month || examMonth(exam) === month) &&
  hasWords(exam, keyword)

/** Every word of the search must stand somewhere in what the card says. */
function hasWords(exam: ExamRecord, keyword = ''): boolean {
  const { occupation, level, batch, direction, sites } = exam
  const text = [occupation, level, batch, direction, ...sites.map(({ name }) => name)].join(' ').toLowerCase()
  return keyword
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
