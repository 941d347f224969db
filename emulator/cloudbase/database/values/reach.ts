import { isPlainObject } from './type-rank'

export const isArrayIndex = (part: string): boolean => /^\d+$/.test(part)

/**
 * Every value that a dotted path reaches; arrays on the way are opened one level, as queries do.
 * `undefined` stands for a branch where the path ends early.
 */
export function reach(value: unknown, path: string): unknown[] {
  const found: unknown[] = []
  walk(value, path.split('.'), 0, found)
  return found
}

function walk(value: unknown, parts: string[], at: number, found: unknown[]): void {
  const part = parts[at]
  if (part === undefined) {
    found.push(value)
  } else if (Array.isArray(value)) {
    if (isArrayIndex(part) && Number(part) < value.length) walk(value[Number(part)], parts, at + 1, found)
    for (const item of value) if (isPlainObject(item)) walk(item, parts, at, found)
  } else if (isPlainObject(value)) {
    if (Object.hasOwn(value, part)) walk(value[part], parts, at + 1, found)
    else found.push(undefined)
  } else {
    found.push(undefined)
  }
}

/** What a condition on the path is tried against: each value reached and, of arrays, each element. */
export function candidates(value: unknown, path: string): unknown[] {
  return reach(value, path).flatMap((item) => (Array.isArray(item) ? [item, ...(item as unknown[])] : [item]))
}
