import type { IndexKey } from '../declarations'
import { isPlainObject } from '../values/type-rank'

const bounds = ['$gt', '$gte', '$lt', '$lte']

const isOneOf = (condition: unknown, operators: string[]) =>
  isPlainObject(condition) && Object.keys(condition).every((key) => operators.includes(key))

/** A plain value, `$eq` or `$in`: one operator, so that the index keys say all of it. */
const isPoints = (condition: unknown) =>
  !isPlainObject(condition) || (Object.keys(condition).length === 1 && isOneOf(condition, ['$eq', '$in']))

const kindOf = (value: unknown) =>
  value instanceof Date ? 'date' : Number.isNaN(value) ? 'nan' : typeof value

/** At most one bound on each side, both of one type that an index range can hold. */
function isRange(condition: unknown): boolean {
  if (!isPlainObject(condition) || !isOneOf(condition, bounds)) return false
  const kinds = new Set(Object.values(condition).map(kindOf))
  const [kind = ''] = kinds
  const once = !('$gt' in condition && '$gte' in condition) && !('$lt' in condition && '$lte' in condition)
  return once && kinds.size === 1 && ['number', 'string', 'date'].includes(kind)
}

/** The points and the range that the planner took from a query are all that the query demands. */
export function isCovered(query: Record<string, unknown>, points: IndexKey[], range?: IndexKey): boolean {
  const conditions = Object.entries(query)
  return (
    conditions.length === points.length + (range ? 1 : 0) &&
    conditions.every(([field, condition]) =>
      field === range?.field
        ? isRange(condition)
        : points.some((key) => key.field === field) && isPoints(condition),
    )
  )
}
