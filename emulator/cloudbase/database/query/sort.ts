import type { SortSpec } from '../indexes/plan-read'
import { compareValues } from '../values/compare'
import type { Document } from '../values/document'
import { reach } from '../values/reach'

/** Orders documents as the service does: an array counts as its least element, descending as its greatest. */
export function compareBySort(sort: SortSpec): (a: Document, b: Document) => number {
  const keys = Object.entries(sort)
  return (a, b) => {
    for (const [path, direction] of keys) {
      const order = compareValues(sortKey(a, path, direction), sortKey(b, path, direction)) * direction
      if (order) return order
    }
    return 0
  }
}

function sortKey(document: Document, path: string, direction: 1 | -1): unknown {
  const values = reach(document, path).flatMap((value) =>
    Array.isArray(value) ? (value as unknown[]) : [value],
  )
  return values.reduce(
    (best, value) => (compareValues(value, best) * direction < 0 ? value : best),
    values[0],
  )
}

/** Sorts stably: equal documents keep the order they came in. */
export const sortDocuments = <T>(items: T[], sort: SortSpec, documentOf: (item: T) => Document): T[] => {
  const compare = compareBySort(sort)
  return [...items].sort((a, b) => compare(documentOf(a), documentOf(b)))
}
