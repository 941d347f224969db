import type { FieldBounds, SortSpec } from '../indexes/plan'
import type { CollectionTable } from '../store/collection-table'
import { planQuery } from './fetch-candidates'
import type { FindRequest } from './find-documents'
import { findDocuments } from './find-documents'

/** How a query is answered. */
export interface Explanation {
  /** The index that was chosen; null: the whole collection is read. */
  index: string | null
  bounds: FieldBounds[]
  /** The index yields the order asked for. */
  ordered: boolean
  /** Documents read. */
  examined: number
  returned: number
}

/** Runs a query and tells how; nothing is reported as a warning. */
export function explainQuery(collection: CollectionTable, request: FindRequest): Explanation {
  const sort: SortSpec = request.sort ?? {}
  const { index, bounds, sorted } = planQuery(collection, request.query, sort)
  const { documents, examined } = findDocuments(collection, request)
  return { index, bounds, ordered: sorted, examined, returned: documents.length }
}
