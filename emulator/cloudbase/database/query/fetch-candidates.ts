import type { Plan, SortSpec } from '../indexes/plan'
import { choosePlan } from '../indexes/plan'
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
  if (!plan.index) {
    yield* collection.scan()
    return
  }
  const seen = new Set<number>()
  for (const interval of plan.intervals) {
    for (const stored of collection.range(plan.index, interval, plan.reverse, wanted)) {
      if (plan.repeats && seen.has(stored.seq)) continue
      seen.add(stored.seq)
      yield stored
    }
  }
}
