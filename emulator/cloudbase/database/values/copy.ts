import { isPlainObject } from './type-rank'

/** A deep copy; dates, regular expressions and ids are immutable here and shared. */
export function copyValue<T>(value: T): T
export function copyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => copyValue(item))
  if (!isPlainObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyValue(item)]))
}
