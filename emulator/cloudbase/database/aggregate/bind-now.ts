import { isPlainObject } from '../values/type-rank'

/** Puts the clock's instant for `$$NOW` into an expression; what `$literal` holds stays. */
export function bindNow(expression: unknown, now: number): unknown {
  if (expression === '$$NOW') return new Date(now)
  if (Array.isArray(expression)) return expression.map((item) => bindNow(item, now))
  if (!isPlainObject(expression)) return expression
  return Object.fromEntries(
    Object.entries(expression).map(([key, item]) => [key, key === '$literal' ? item : bindNow(item, now)]),
  )
}

/** In a query only the expressions below `$expr` can say `$$NOW`; elsewhere it is a text like any other. */
export function bindNowInQuery(query: Record<string, unknown>, now: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(query).map(([key, condition]) => {
      if (key === '$expr') return [key, bindNow(condition, now)]
      if (!['$and', '$or', '$nor'].includes(key) || !Array.isArray(condition)) return [key, condition]
      return [key, condition.map((part: unknown) => (isPlainObject(part) ? bindNowInQuery(part, now) : part))]
    }),
  )
}
