import { Aggregator } from 'mingo/aggregator'
import type { OtherCollections } from '../aggregate/lookup'
import { runGeoNear } from '../aggregate/geo-near'
import { encodeStored } from '../ejson'
import { aggregateOptions } from '../query/engine'
import { planQuery } from '../query/fetch-candidates'
import { refusing } from '../query/matcher'
import { copyValue } from '../values/copy'
import type { Document } from '../values/document'
import { isPlainObject } from '../values/type-rank'
import type { Action } from './action'
import { collectionOf, find, transactionOf } from './action'
import { checkReplySize } from './get-document'

/** `database.aggregateDocuments`. Leading `$match` stages are answered by an index when one fits. */
export const aggregateDocuments: Action = (context) => {
  const collection = collectionOf(context)
  const transaction = transactionOf(context)
  const stages = context.request.stages()
  const [first] = stages
  const documentsOf = (query: Document) =>
    find(context, collection, { query }, transaction).documents.map(({ document }) => document)
  const geoNear = first && '$geoNear' in first
  const matching = first && isPlainObject(first.$match) ? first.$match : undefined
  const source = geoNear ? runGeoNear(first.$geoNear, documentsOf) : documentsOf(matching ?? {})
  const pipeline = geoNear || matching ? stages.slice(1) : stages
  const others: OtherCollections = {
    find(name, query, wanted) {
      const other = context.collections.get(name)
      if (!other) return []
      return find(context, other, { query, wanted }, transaction).documents.map(({ document }) => document)
    },
    isIndexed(name, query) {
      const other = context.collections.get(name)
      return other !== undefined && planQuery(other, query, {}).reads.length > 0
    },
  }
  const aggregator = new Aggregator(pipeline, aggregateOptions(others))
  const list = refusing(() => aggregator.run<Document>(copyValue(source))).map(encodeStored)
  checkReplySize(list)
  return { data: { list } }
}
