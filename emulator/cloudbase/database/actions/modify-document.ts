import { equalValues } from '../values/compare'
import type { Document } from '../values/document'
import { wording } from '../wording'
import { applyUpdate, readUpdate } from '../update/apply-update'
import { changeTo, type Change } from '../transactions/change'
import type { Action } from './action'
import { collectionOf, find, transactionOf, warnWhenLeavingTransaction, write } from './action'
import { prepareInsert } from './insert-document'

/**
 * `database.modifyDocument`: an update (`merge`) of one or many documents, or a set (replace or create).
 * `updated` counts the documents that really changed. A write without a condition is refused.
 */
export const modifyDocument: Action = (context) => {
  warnWhenLeavingTransaction(context)
  return context.request.flag('merge') ? update(context) : set(context)
}

const update: Action = async (context) => {
  const { request } = context
  const collection = collectionOf(context)
  const query = request.requiredQuery()
  const data = request.object('data') ?? {}
  readUpdate(data)
  const transaction = transactionOf(context)
  const limit = request.flag('multi') ? Infinity : 1
  const changes = await write(context, transaction, () =>
    find(context, collection, { query, limit }, transaction).documents.flatMap((before): Change[] => {
      const after = applyUpdate(before.document, data, query)
      return equalValues(before.document, after) ? [] : [changeTo(collection, before, after)]
    }),
  )
  return { data: { updated: changes.length, upsert_id: null } }
}

const set: Action = async (context) => {
  const { request } = context
  const collection = collectionOf(context)
  const query = request.requiredQuery()
  const data = request.object('data') ?? {}
  const transaction = transactionOf(context)
  const [change] = await write(context, transaction, () => {
    const [before] = find(context, collection, { query, limit: 1 }, transaction).documents
    if (!before && !request.flag('upsert')) return []
    const _id = before ? before.document._id : query._id
    if (data._id !== undefined && !equalValues(data._id, _id)) throw wording.immutableId()
    const after = prepareInsert(_id === undefined ? data : ({ ...data, _id } as Document))
    return [changeTo(collection, before ?? null, after)]
  })
  if (!change) return { data: { updated: 0, upsert_id: null } }
  return change.before
    ? { data: { updated: 1, upsert_id: null } }
    : { data: { updated: 0, upsert_id: change.after?._id } }
}
