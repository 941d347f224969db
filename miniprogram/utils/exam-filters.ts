import type { ExamFilterOptions } from '../../cloudfunctions/exam/contract'

/** What the list of exams can be narrowed by, in the order of the row. */
const KINDS = [
  { key: 'occupation', label: '职业', options: 'occupations' },
  { key: 'level', label: '等级', options: 'levels' },
  { key: 'site', label: '考点', options: 'sites' },
  { key: 'month', label: '考试日期', options: 'months' },
] as const
export type ExamFilterKey = (typeof KINDS)[number]['key']
export type ExamFilters = Partial<Record<ExamFilterKey, string>>

/** One menu of the row. The first line takes the filter away. */
export interface ExamFilterMenu {
  key: ExamFilterKey
  label: string
  values: string[]
  lines: string[]
  index: number
  chosen: boolean
}

export const filterMenus = (options: ExamFilterOptions, filters: ExamFilters): ExamFilterMenu[] =>
  KINDS.map(({ key, label, options: name }) => {
    const values = ['', ...options[name]]
    const words = (value: string) => (key === 'month' ? monthWords(value) : value)
    const index = Math.max(0, values.indexOf(filters[key] ?? ''))
    return {
      key,
      label: index ? words(values[index]!) : label,
      values,
      lines: values.map((value) => (value ? words(value) : `全部${label}`)),
      index,
      chosen: index > 0,
    }
  })

/** `2026年6月` */
function monthWords(month: string): string {
  const [year, number] = month.split('-')
  return `${year}年${Number(number)}月`
}
