import { removalOf } from '../transactions/change'
import type { Action } from './action'
import { collectionOf, find, transactionOf, warnWhenLeavingTransaction, write } from './action'

/** `database.removeDocument`: one (`DOC`) or all that match. Without a condition it is refused. */
export const removeDocument: Action = async (context) => {
  const { request } = context
  warnWhenLeavingTransaction(context)
  const collection = collectionOf(context)
  const query = request.requiredQuery()
  const transaction = transactionOf(context)
  const limit = request.flag('multi') ? Infinity : 1
  const changes = await write(context, transaction, () =>
    find(context, collection, { query, limit }, transaction).documents.map((before) =>
      removalOf(collection, before),
    ),
  )
  return { data: { deleted: changes.length } }
}
