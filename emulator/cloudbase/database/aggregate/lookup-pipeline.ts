import { evalExpr } from 'mingo/core'
import type { Iterator } from 'mingo/lazy'
import { Lazy } from 'mingo/lazy'
import { $lookup as mingoLookup } from 'mingo/operators/pipeline'
import { encodeKey } from '../indexes/encode-key'
import { copyValue } from '../values/copy'
import type { Document } from '../values/document'
import { isPlainObject } from '../values/type-rank'
import { wording } from '../wording'
import { correlatedQuery } from './correlated-query'
import type { OtherCollections } from './lookup'
import type { Stage } from './stage'

/**
 * `$lookup` with a pipeline, and `let` variables. What its first `$match` demands is asked of the other collection by
 * an index where one fits, once for each set of values; without one the other collection is read once.
 */
export function joinByPipeline(
  others: OtherCollections,
  ...[documents, operand, options]: Parameters<Stage>
): Iterator {
  const spec = isPlainObject(operand) ? operand : {}
  const { from, pipeline, as } = spec
  if (typeof from !== 'string' || typeof as !== 'string' || !Array.isArray(pipeline))
    throw wording.badOperand('$lookup', 'from, as and a pipeline')
  const known = new Map<string, Document[]>()
  const read = (query: Document): Document[] => {
    const asked = others.isIndexed(from, query) ? query : correlatedQuery(pipeline, {})
    // Once more for each set of fields that no index answers: each is reported.
    const unanswered = asked === query ? [] : Object.keys(query)
    const key = encodeKey([asked, unanswered]).toString('latin1')
    const found = known.get(key) ?? others.find(from, asked, query)
    known.set(key, found)
    return found
  }
  return Lazy(
    documents.collect<Document>().map((document) => {
      const given: unknown = evalExpr(document, spec.let ?? {}, options)
      const candidates = read(correlatedQuery(pipeline, isPlainObject(given) ? given : {}))
      const { let: variables = {} } = spec
      // The stages change their documents in place: each run gets its own.
      const join = { as, pipeline, let: variables, from: copyValue(candidates) }
      return mingoLookup(
        Lazy([document]),
        join as Parameters<typeof mingoLookup>[1],
        options,
      ).collect<Document>()[0]
    }),
  )
}
