import { Action, collectionOf, find, warnWhenLeavingTransaction } from './action'

/** `database.calculateDocument`: how many documents match. Never part of a transaction. */
export const calculateDocument: Action = (context) => {
  warnWhenLeavingTransaction(context)
  const collection = collectionOf(context)
  const query = context.request.object('query') ?? {}
  const total = Object.keys(query).length
    ? find(context, collection, { query }).documents.length
    : collection.count()
  return { data: { total } }
}
