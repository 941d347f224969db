import { Context, ProcessingMode } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as mingoQuery from 'mingo/operators/query'
import * as window from 'mingo/operators/window'
import { strictExpressions } from '../aggregate/expressions'
import { lookupWith, type OtherCollections } from '../aggregate/lookup'
import { strictStages } from '../aggregate/stages'
import * as arrays from './operators/arrays'
import * as equality from './operators/equality'
import { $geoIntersects, $geoWithin, $nearSphere } from './operators/geo'
import { $mod } from './operators/mod'
import { refuse } from './operators/refused'

/** The operators that replace mingo's where it is laxer than the service, and those it does not have. */
const { $eq, $ne, $in, $nin, $gt, $gte, $lt, $lte } = equality
const { $elemMatch, $all, $size, $exists } = arrays
const strict = Context.init({
  query: {
    ...{ $eq, $ne, $in, $nin, $gt, $gte, $lt, $lte, $elemMatch, $all, $size, $exists, $mod },
    ...{ $nearSphere, $near: $nearSphere, $geoWithin, $geoIntersects },
    ...{ $where: refuse('$where'), $text: refuse('$text'), $jsonSchema: refuse('$jsonSchema') },
  },
  expression: strictExpressions,
  pipeline: strictStages,
})

/** In a mingo context the first registration of an operator wins, so ours come first. */
const context = Context.from(
  strict,
  Context.init({
    accumulator: { ...accumulator },
    expression: { ...expression },
    pipeline: { ...pipeline },
    projection: { ...projection },
    query: { ...mingoQuery },
    window: { ...window },
  }),
)

/** What every query runs with. */
export const engineOptions = {
  idKey: '_id',
  processingMode: ProcessingMode.CLONE_OFF,
  useStrictMode: true,
  scriptEnabled: false,
  failOnError: true,
  context,
}

/** What an aggregation runs with; its `$lookup` reads `others`. */
export const aggregateOptions = (others: OtherCollections) => ({
  ...engineOptions,
  context: Context.from(Context.init({ pipeline: { $lookup: lookupWith(others) } }), context),
  collectionResolver: (name: string) => others.find(name, {}),
})
