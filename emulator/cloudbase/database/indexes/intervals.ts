import { typeName } from '../values/type-rank'
import type { Bound, Constraint } from './constraints'
import { encodeKey, invertKey, successor, tagOf } from './encode-key'

/** A half-open range of index keys: `from <= key < to`. */
export interface Interval {
  from: Buffer
  to: Buffer
}

/** The keys of one field that equal a point. */
export const pointPrefix = (value: unknown, descending: boolean): Buffer =>
  descending ? invertKey(encodeKey(value)) : encodeKey(value)

/** NaN comes before all numbers but is less than none of them. */
const leastOf = (upper: Bound | undefined): Bound | undefined =>
  typeof upper?.value === 'number' ? { value: -Infinity, inclusive: true } : undefined

/** The range of one field below a prefix. Only values of the bound's type match, so the type closes it. */
export function rangeInterval(prefix: Buffer, constraint: Constraint, descending: boolean): Interval {
  const upper = constraint.upper
  const lower = constraint.lower ?? leastOf(upper)
  const bound = lower ?? upper
  const tag = tagOf(bound?.value)
  const sameType = !lower || !upper || typeName(lower.value) === typeName(upper.value)
  const edge = (value: unknown, after: boolean) => {
    const key = pointPrefix(value, descending)
    return after ? successor(key) : key
  }
  const [first, last] = descending
    ? [sameType ? upper : undefined, lower]
    : [lower, sameType ? upper : undefined]
  const [low, high] = descending ? [0xff - tag, 0x100 - tag] : [tag, tag + 0x10]
  return {
    from: Buffer.concat([prefix, first ? edge(first.value, !first.inclusive) : Buffer.of(low)]),
    to: Buffer.concat([prefix, last ? edge(last.value, last.inclusive) : Buffer.of(high)]),
  }
}

/** Everything below a prefix. */
export const prefixInterval = (prefix: Buffer): Interval =>
  prefix.length
    ? { from: prefix, to: successor(prefix) }
    : { from: Buffer.alloc(0), to: Buffer.alloc(3, 0xff) }
