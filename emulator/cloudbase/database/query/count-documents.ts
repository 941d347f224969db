import type { CollectionTable } from '../store/collection-table'
import type { Document } from '../values/document'
import { planQuery } from './fetch-candidates'
import { compileQuery } from './matcher'

/** Counts by the index alone; undefined when documents have to be read for the answer. */
export function countByIndex(collection: CollectionTable, query: Document): number | undefined {
  compileQuery(query)
  if (!Object.keys(query).length) return collection.count()
  const { reads } = planQuery(collection, query, {})
  const [read] = reads
  if (!read?.exact || reads.length > 1) return undefined
  return read.intervals.reduce((total, interval) => total + collection.countRange(read.index, interval), 0)
}
