import { isCovered } from './is-covered'
import type { IndexKey } from '../declarations'
import type { Constraint } from './constraints'
import { readConstraints } from './constraints'
import type { Interval } from './intervals'
import { pointPrefix, prefixInterval, rangeInterval } from './intervals'

/** The order asked for: path to direction, the first path weighing most. */
export type SortSpec = Record<string, 1 | -1>

/** An index as the planner sees it. `_id_` is one like any other. */
export interface PlannableIndex {
  name: string
  keys: IndexKey[]
  /** Some document left several keys: an array lies on a path. */
  multikey: boolean
}

/** How candidates are fetched. Without an index the whole collection is read in order of insertion. */
export interface Plan {
  index: string | null
  intervals: Interval[]
  reverse: boolean
  /** The index yields the order asked for; no sorting in memory. */
  sorted: boolean
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

const maximumIntervals = 500

/** Chooses the index with the longest equality prefix, then range, then order. */
export function choosePlan(query: Record<string, unknown>, sort: SortSpec, indexes: PlannableIndex[]): Plan {
  const constraints = readConstraints(query)
  let best: { plan: Plan; score: number } = {
    plan: {
      index: null,
      intervals: [],
      reverse: false,
      sorted: !Object.keys(sort).length,
      repeats: false,
      exact: false,
      bounds: [],
    },
    score: 0,
  }
  for (const index of indexes) {
    const candidate = planIndex(index, query, constraints, sort)
    if (candidate.score > best.score) best = candidate
  }
  return best.plan
}

function planIndex(
  index: PlannableIndex,
  query: Record<string, unknown>,
  constraints: Map<string, Constraint>,
  sort: SortSpec,
) {
  const { prefixes, used, range } = readPrefix(index, constraints)
  const order = prefixes.length === 1 && !index.multikey ? readOrder(index.keys, used, constraints, sort) : 0
  const intervals = prefixes.map((prefix) =>
    range ? rangeInterval(prefix, range.constraint, range.key.direction === -1) : prefixInterval(prefix),
  )
  const sorted = !Object.keys(sort).length || order !== 0
  const whole = used === index.keys.length ? 2 : 0
  const plan: Plan = {
    index: index.name,
    intervals: distinct(intervals),
    reverse: order === -1,
    sorted,
    repeats: index.multikey,
    exact: !index.multikey && isCovered(query, index.keys.slice(0, used), range?.key),
    bounds: [
      ...index.keys.slice(0, used).map(({ field }) => ({ field, points: constraints.get(field)?.points })),
      ...(range ? [{ field: range.key.field, ...range.constraint }] : []),
    ],
  }
  return { plan, score: used * 10 + (range ? 5 : 0) + (order ? 4 : 0) + (used || range || order ? whole : 0) }
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
