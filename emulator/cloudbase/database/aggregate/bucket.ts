import { evalExpr } from 'mingo/core'
import { Lazy } from 'mingo/lazy'
import { $group } from 'mingo/operators/pipeline'
import { compareValues } from '../values/compare'
import type { Document } from '../values/document'
import { isPlainObject } from '../values/type-rank'
import { wording } from '../wording'
import type { Stage } from './stage'

/** `$bucket`: a bucket holds its lower boundary; what fits none goes to `default`, or is refused without one. */
export const $bucket: Stage = (documents, operand, options) => {
  const { groupBy, boundaries, default: otherwise, output } = isPlainObject(operand) ? operand : {}
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw wording.badOperand('$bucket', 'groupBy and at least two boundaries')
  const edges = boundaries as unknown[]
  const groups = new Map<unknown, Document[]>()
  for (const document of documents.collect<Document>()) {
    const value: unknown = evalExpr(document, groupBy, options)
    const above = edges.findIndex((edge) => compareValues(value, edge) < 0)
    const bucket = above > 0 ? edges[above - 1] : otherwise
    if (bucket === undefined)
      throw wording.badOperand('$bucket', 'a default for values outside the boundaries')
    groups.set(bucket, [...(groups.get(bucket) ?? []), document])
  }
  const fields = isPlainObject(output) ? output : { count: { $sum: 1 } }
  const rows = [...edges.slice(0, -1), otherwise].flatMap((bucket) =>
    $group(Lazy(groups.get(bucket) ?? []), { _id: null, ...fields }, options)
      .collect<Document>()
      .map((row): Document => ({ ...row, _id: bucket })),
  )
  return Lazy(rows)
}
