import type { IndexKey } from '../declarations'
import type { Constraint } from './constraints'
import type { Interval } from './intervals'
import { pointPrefix, prefixInterval, rangeInterval } from './intervals'
import { isCovered } from './is-covered'

/** The order asked for: path to direction, the first path weighing most. */
export type SortSpec = Record<string, 1 | -1>

/** An index as the planner sees it. `_id_` is one like any other. */
export interface PlannableIndex {
  name: string
  keys: IndexKey[]
  /** Some document left several keys: an array lies on a path. */
  multikey: boolean
}

/** The part of one index that is read. */
export interface IndexRead {
  index: string
  intervals: Interval[]
  reverse: boolean
  /** A document may come up more than once. */
  repeats: boolean
  /** The intervals hold the matches and nothing else: counting needs no documents. */
  exact: boolean
  /** What the intervals demand, field by field in the order of the index. */
  bounds: FieldBounds[]
}

/** The values of one field that a plan reads. */
export interface FieldBounds extends Constraint {
  field: string
}

/** A read and how well it fits: 10 for each field that is held, less for a range, an order, a whole index. */
export interface ScoredRead {
  read: IndexRead
  sorted: boolean
  score: number
}

const maximumIntervals = 500

/** The read that fits best; undefined when no index fits at all. */
export function bestRead(
  query: Record<string, unknown>,
  constraints: Map<string, Constraint>,
  sort: SortSpec,
  indexes: PlannableIndex[],
): ScoredRead | undefined {
  return indexes
    .map((index) => planIndex(index, query, constraints, sort))
    .reduce<ScoredRead | undefined>((best, one) => (one.score > (best?.score ?? 0) ? one : best), undefined)
}

function planIndex(
  index: PlannableIndex,
  query: Record<string, unknown>,
  constraints: Map<string, Constraint>,
  sort: SortSpec,
): ScoredRead {
  const { prefixes, used, range } = readPrefix(index, constraints)
  const order = prefixes.length === 1 && !index.multikey ? readOrder(index.keys, used, constraints, sort) : 0
  const intervals = prefixes.map((prefix) =>
    range ? rangeInterval(prefix, range.constraint, range.key.direction === -1) : prefixInterval(prefix),
  )
  const whole = used === index.keys.length ? 2 : 0
  const read: IndexRead = {
    index: index.name,
    intervals: distinct(intervals),
    reverse: order === -1,
    repeats: index.multikey,
    exact: !index.multikey && isCovered(query, index.keys.slice(0, used), range?.key),
    bounds: [
      ...index.keys.slice(0, used).map(({ field }) => ({ field, points: constraints.get(field)?.points })),
      ...(range ? [{ field: range.key.field, ...range.constraint }] : []),
    ],
  }
  return {
    read,
    sorted: !Object.keys(sort).length || order !== 0,
    score: used * 10 + (range ? 5 : 0) + (order ? 4 : 0) + (used || range || order ? whole : 0),
  }
}

/** Two equal points give the same interval; documents must not come up twice. */
const distinct = (intervals: Interval[]): Interval[] => [
  ...new Map(intervals.map((interval) => [interval.from.toString('latin1'), interval])).values(),
]

/** Equal points from the front, then at most one range. */
function readPrefix(index: PlannableIndex, constraints: Map<string, Constraint>) {
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  let used = 0
  const roots = new Set<string>()
  for (const key of index.keys) {
    const constraint = constraints.get(key.field)
    const root = key.field.split('.')[0] ?? ''
    // On an array, two conditions may be met by different elements, which are different keys.
    if (!constraint || (index.multikey && roots.has(root))) break
    roots.add(root)
    if (constraint.points) {
      const points = constraint.points.map((point) => pointPrefix(point, key.direction === -1))
      if (prefixes.length * points.length > maximumIntervals) break
      prefixes = prefixes.flatMap((prefix) => points.map((point) => Buffer.concat([prefix, point])))
      used++
      continue
    }
    if (!constraint.lower && !constraint.upper) break
    const oneSided = constraint.lower ? { lower: constraint.lower } : { upper: constraint.upper }
    return { prefixes, used, range: { key, constraint: index.multikey ? oneSided : constraint } }
  }
  return { prefixes, used, range: null }
}

/** 1 or -1 when reading the index forward or backward yields the order asked for, else 0. */
function readOrder(
  keys: IndexKey[],
  used: number,
  constraints: Map<string, Constraint>,
  sort: SortSpec,
): 1 | -1 | 0 {
  const fixed = new Set(keys.slice(0, used).map(({ field }) => field))
  const wanted = Object.entries(sort).filter(
    ([field]) => !(fixed.has(field) && constraints.get(field)?.points?.length === 1),
  )
  if (!wanted.length) return Object.keys(sort).length ? 1 : 0
  let direction: 1 | -1 | 0 = 0
  for (const [at, [field, order]] of wanted.entries()) {
    const key = keys[used + at]
    if (key?.field !== field) return 0
    const turn = key.direction === order ? 1 : -1
    if (direction && turn !== direction) return 0
    direction = turn
  }
  return direction
}
