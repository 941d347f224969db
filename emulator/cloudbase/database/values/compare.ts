import { isPlainObject, typeRank } from './type-rank'

/** Orders strings by code point, as the service (UTF-8 bytes) does; `<` would order by UTF-16 unit. */
export function compareStrings(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at++) {
    const a = left.charCodeAt(at)
    const b = right.charCodeAt(at)
    if (a !== b) return codePointWeight(a) - codePointWeight(b)
  }
  return left.length - right.length
}

/** Surrogates stand for code points above every other unit, so they are lifted over U+E000..U+FFFF. */
const codePointWeight = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x2800 : unit)

const compareNumbers = (a: number, b: number) => {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  if (Number.isNaN(b)) return 1
  return a < b ? -1 : a > b ? 1 : 0
}

function compareArrays(a: unknown[], b: unknown[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const order = compareValues(a[at], b[at])
    if (order) return order
  }
  return a.length - b.length
}

function compareObjects(a: Record<string, unknown>, b: Record<string, unknown>): number {
  const left = Object.entries(a)
  const right = Object.entries(b)
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [leftKey, leftValue] = left[at] as [string, unknown]
    const [rightKey, rightValue] = right[at] as [string, unknown]
    const order =
      typeRank(leftValue) - typeRank(rightValue) ||
      compareStrings(leftKey, rightKey) ||
      compareValues(leftValue, rightValue)
    if (order) return order
  }
  return left.length - right.length
}

/** The BSON order of two values: by type first, then by value; key order of objects counts. */
export function compareValues(a: unknown, b: unknown): number {
  const byType = typeRank(a) - typeRank(b)
  if (byType) return byType
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b)
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime()
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b)
  if (isPlainObject(a) && isPlainObject(b)) return compareObjects(a, b)
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  return a === null || a === undefined ? 0 : compareStrings(String(a), String(b))
}

export const equalValues = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0
