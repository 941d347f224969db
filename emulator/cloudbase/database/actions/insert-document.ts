import { randomBytes } from 'node:crypto'
import { ObjectId } from 'bson'
import { changeTo } from '../transactions/change'
import { checkFieldNames } from '../update/check-field-names'
import type { Document } from '../values/document'
import { typeName } from '../values/type-rank'
import { wording } from '../wording'
import type { Action } from './action'
import { collectionOf, transactionOf, warnWhenLeavingTransaction, write } from './action'

/** `database.insertDocument`: one or many documents; a missing `_id` becomes 32 hex digits. */
export const insertDocument: Action = async (context) => {
  warnWhenLeavingTransaction(context)
  const collection = collectionOf(context)
  const documents = context.request.objects('data').map(prepareInsert)
  const changes = documents.map((after) => changeTo(collection, null, after))
  await write(context, transactionOf(context), () => changes)
  return {
    data: { insertedIds: documents.map(({ _id }) => (_id instanceof ObjectId ? _id.toHexString() : _id)) },
  }
}

/** Checks a new document and puts its `_id` first. */
export function prepareInsert(document: Document): Document {
  checkFieldNames(document)
  const { _id = randomBytes(16).toString('hex'), ...fields } = document
  if (!['string', 'number', 'oid'].includes(typeName(_id))) throw wording.badId(typeName(_id))
  return { _id, ...fields }
}
