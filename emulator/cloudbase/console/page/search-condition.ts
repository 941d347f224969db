export type Comparison = 'eq' | 'regex' | 'gte' | 'lte'

export const comparisons: readonly (readonly [Comparison, string])[] = [
  ['eq', '等于'],
  ['regex', '包含'],
  ['gte', '不小于'],
  ['lte', '不大于'],
]

const isoDate = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/

/**
 * The query for one field. What was typed is a number, `true`, `false`, `null` or a date when it reads as one and
 * text otherwise; quotes make it text.
 */
export function searchCondition(field: string, comparison: Comparison, typed: string): object {
  if (!field || typed === '') return {}
  if (comparison === 'regex') {
    const pattern = typed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return { [field]: { $regularExpression: { pattern, options: 'i' } } }
  }
  return { [field]: { [`$${comparison}`]: valueOf(typed) } }
}

function valueOf(typed: string): unknown {
  if (isoDate.test(typed)) return { $date: new Date(typed).toISOString() }
  if (/^(true|false|null|-?\d{1,15}(\.\d+)?|".*")$/.test(typed)) return JSON.parse(typed) as unknown
  return typed
}
