import type { ExamFilterOptions } from './contract'
import { examMonth } from './exam-filter'
import { findExams } from './exam-repository'

const distinct = (values: string[]): string[] => [...new Set(values)]

/** What can be chosen above the list of exams (B7). */
export async function getFilterOptions(): Promise<ExamFilterOptions> {
  const exams = await findExams()
  return {
    occupations: distinct(exams.map(({ occupation }) => occupation)),
    levels: distinct(exams.map(({ level }) => level)),
    sites: distinct(exams.flatMap(({ sites }) => sites.map(({ name }) => name))),
    months: distinct(exams.map(examMonth)).sort(),
  }
}
