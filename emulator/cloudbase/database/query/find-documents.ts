import type { SortSpec } from '../indexes/plan-read'
import type { CollectionTable } from '../store/collection-table'
import { documentKey } from '../transactions/change'
import type { Document, StoredDocument } from '../values/document'
import { fetchCandidates, indexOf, planQuery } from './fetch-candidates'
import { compileQuery } from './matcher'
import { nearOrder } from './near'
import { sortDocuments } from './sort'

export interface FindRequest {
  query: Document
  sort?: SortSpec
  skip?: number
  limit?: number
}

/** A find for which an index could have been used: it would have answered `wanted`, by default the query. */
export interface ReportedFind extends FindRequest {
  wanted?: Document | undefined
}

/** What a transaction sees instead of the committed documents, by document key; null = not there. */
export type Overlay = Map<string, StoredDocument | null>

export interface FindResult {
  documents: StoredDocument[]
  /** How many documents were read, and by which index (`a | b` for the alternatives of an `$or`). */
  examined: number
  index: string | null
}

/** Finds documents: plan, fetch, check each candidate, sort where the index does not, skip and limit. */
export function findDocuments(
  collection: CollectionTable,
  { query, sort = {}, skip = 0, limit = Infinity }: FindRequest,
  overlay: Overlay = new Map(),
): FindResult {
  const matches = compileQuery(query)
  const near = Object.keys(sort).length ? undefined : nearOrder(query)
  const plan = planQuery(collection, query, sort)
  const inOrder = plan.sorted && !near && !overlay.size
  const wanted = inOrder ? skip + limit : Infinity
  const found: StoredDocument[] = []
  let examined = 0
  if (wanted > 0) {
    for (const stored of fetchCandidates(collection, plan, wanted)) {
      examined++
      if (overlay.size && overlay.has(documentKey(collection.name, stored.document._id))) continue
      if (matches(stored.document) && found.push(stored) >= wanted) break
    }
  }
  for (const stored of overlay.values()) if (stored && matches(stored.document)) found.push(stored)
  const natural = overlay.size ? found.sort((a, b) => a.seq - b.seq) : found
  const ordered = near
    ? natural.sort(near)
    : plan.sorted && !overlay.size
      ? natural
      : sortDocuments(natural, sort, ({ document }) => document)
  return { documents: ordered.slice(skip, skip + limit), examined, index: indexOf(plan) }
}
