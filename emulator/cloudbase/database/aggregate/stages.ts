import { Lazy } from 'mingo/lazy'
import { $group as mingoGroup, $project as mingoProject } from 'mingo/operators/pipeline'
import type { SortSpec } from '../indexes/plan-read'
import { sortDocuments } from '../query/sort'
import type { Document } from '../values/document'
import { isPlainObject } from '../values/type-rank'
import { wording } from '../wording'
import { $bucket } from './bucket'
import type { Stage } from './stage'

/** `$count` of nothing yields no document. */
const $count: Stage = (...[documents, name]) => {
  if (typeof name !== 'string' || !name || name.startsWith('$') || name.includes('.'))
    throw wording.badOperand('$count', 'the name of a field')
  const total = documents.size()
  return Lazy(total ? [{ [name]: total }] : [])
}

/** `$sort` with the order of the service: code points, arrays by their least or greatest element. */
const $sort: Stage = (...[documents, sort]) => {
  if (!isPlainObject(sort) || !Object.keys(sort).length || !Object.values(sort).every(isDirection))
    throw wording.badOperand('$sort', 'fields with 1 or -1')
  return Lazy(sortDocuments(documents.collect<Document>(), sort as SortSpec, (document) => document))
}

const isDirection = (order: unknown) => order === 1 || order === -1

/** The service puts `_id` first. */
const $group: Stage = (documents, spec, options) =>
  mingoGroup(documents, spec as Parameters<typeof mingoGroup>[1], options).map(idFirst)

const $project: Stage = (documents, spec, options) =>
  mingoProject(documents, spec as Document, options).map(idFirst)

function idFirst(document: unknown): unknown {
  if (!isPlainObject(document) || !('_id' in document)) return document
  const { _id, ...rest } = document
  return { _id, ...rest }
}

const refuseStage =
  (name: string): Stage =>
  () => {
    throw wording.operatorNotSupported(name)
  }

/** Stages that mingo computes otherwise than the service, and those that the service does not let functions use. */
export const strictStages = {
  ...{ $bucket, $count, $sort, $group, $project },
  $out: refuseStage('$out'),
  $merge: refuseStage('$merge'),
}
