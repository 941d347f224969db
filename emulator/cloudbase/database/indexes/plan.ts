import { readConstraints } from './constraints'
import { planAlternatives } from './plan-alternatives'
import type { IndexRead, PlannableIndex, SortSpec } from './plan-read'
import { bestRead } from './plan-read'

/** How candidates are fetched. Without a read the whole collection is gone through in order of insertion. */
export interface Plan {
  /** One index, or one for each alternative of an `$or`. */
  reads: IndexRead[]
  /** They come in the order asked for; no sorting in memory. */
  sorted: boolean
}

/**
 * Chooses the index with the longest equality prefix, then range, then order; or, when that fits every alternative
 * of an `$or` better, an index for each of them.
 */
export function choosePlan(query: Record<string, unknown>, sort: SortSpec, indexes: PlannableIndex[]): Plan {
  const constraints = readConstraints(query)
  const best = bestRead(query, constraints, sort, indexes)
  const reads = planAlternatives(query, constraints, indexes, best?.score ?? 0)
  if (reads) return { reads, sorted: !Object.keys(sort).length }
  return best ? { reads: [best.read], sorted: best.sorted } : { reads: [], sorted: !Object.keys(sort).length }
}
