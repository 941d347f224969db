import type { Plan } from '../indexes/plan'
import { choosePlan } from '../indexes/plan'
import type { SortSpec } from '../indexes/plan-read'
import type { CollectionTable } from '../store/collection-table'
import { idIndex } from '../store/collection-table'
import type { Document, StoredDocument } from '../values/document'

/** Chooses how to read a collection for a query. */
export function planQuery(collection: CollectionTable, query: Document, sort: SortSpec): Plan {
  return choosePlan(query, sort, [
    { name: idIndex, keys: [{ field: '_id', direction: 1 }], multikey: false },
    ...collection.indexes.map(({ declaration, multikey }) => ({
      name: declaration.name,
      keys: declaration.keys,
      multikey,
    })),
  ])
}

/**
 * Reads what a plan yields, each document once. Every one still has to be checked against the query. `wanted`: how
 * many will do.
 */
export function* fetchCandidates(
  collection: CollectionTable,
  plan: Plan,
  wanted: number,
): Generator<StoredDocument> {
  if (!plan.reads.length) {
    yield* collection.scan()
    return
  }
  const repeats = plan.reads.length > 1 || plan.reads.some((read) => read.repeats)
  const seen = new Set<number>()
  for (const { index, intervals, reverse } of plan.reads)
    for (const interval of intervals)
      for (const stored of collection.range(index, interval, reverse, wanted)) {
        if (repeats && seen.has(stored.seq)) continue
        if (repeats) seen.add(stored.seq)
        yield stored
      }
}

/** The names of the indexes that a plan reads; null when it scans. */
export const indexOf = (plan: Plan): string | null =>
  [...new Set(plan.reads.map(({ index }) => index))].join(' | ') || null
