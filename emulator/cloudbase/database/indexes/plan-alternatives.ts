import { isPlainObject } from '../values/type-rank'
import type { Constraint } from './constraints'
import { readConstraints } from './constraints'
import type { IndexRead, PlannableIndex, ScoredRead } from './plan-read'
import { bestRead } from './plan-read'

/** So many alternatives are planned one by one; a longer list is scanned for. */
const maximumAlternatives = 100

/**
 * An `$or` at the top of a query (or below `$and`) is answered by one read for each alternative, with what the rest
 * of the query demands of every match. Undefined when an alternative finds no index, or none that fits better than
 * `scoreWithout`, the score of the best read for the query as a whole.
 */
export function planAlternatives(
  query: Record<string, unknown>,
  constraints: Map<string, Constraint>,
  indexes: PlannableIndex[],
  scoreWithout: number,
): IndexRead[] | undefined {
  let best: { reads: IndexRead[]; score: number } = { reads: [], score: scoreWithout }
  for (const alternatives of alternativesOf(query)) {
    const scored = alternatives.map((one) =>
      bestRead(one, new Map([...constraints, ...readConstraints(one)]), {}, indexes),
    )
    if (!scored.every((one): one is ScoredRead => one !== undefined)) continue
    const score = Math.min(...scored.map((one) => one.score))
    if (score > best.score) best = { reads: scored.map((one) => ({ ...one.read, exact: false })), score }
  }
  return best.reads.length ? best.reads : undefined
}

/** Every `$or` that all matches must meet, as its list of conditions. */
function alternativesOf(query: Record<string, unknown>): Record<string, unknown>[][] {
  return Object.entries(query).flatMap(([key, condition]) => {
    if (!Array.isArray(condition) || !condition.every(isPlainObject)) return []
    if (key === '$and') return condition.flatMap(alternativesOf)
    return key === '$or' && condition.length > 0 && condition.length <= maximumAlternatives ? [condition] : []
  })
}
