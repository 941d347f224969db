import type { FieldBounds, SortSpec } from '../indexes/plan-read'
import type { CollectionTable } from '../store/collection-table'
import { planQuery } from './fetch-candidates'
import type { FindRequest } from './find-documents'
import { findDocuments } from './find-documents'

/** How a query is answered. */
export interface Explanation {
  /** The index that was chosen, `a | b` for the alternatives of an `$or`; null: the whole collection is read. */
  index: string | null
  /** What is read of it, field by field; of an `$or` one list an alternative. */
  bounds: FieldBounds[] | FieldBounds[][]
  /** The index yields the order asked for. */
  ordered: boolean
  /** Documents read. */
  examined: number
  returned: number
}

/** Runs a query and tells how; nothing is reported as a warning. */
export function explainQuery(collection: CollectionTable, request: FindRequest): Explanation {
  const sort: SortSpec = request.sort ?? {}
  const { reads, sorted } = planQuery(collection, request.query, sort)
  const { documents, examined, index } = findDocuments(collection, request)
  const all = reads.map(({ bounds }) => bounds)
  const bounds = all.length > 1 ? all : (all[0] ?? [])
  return { index, bounds, ordered: sorted, examined, returned: documents.length }
}
