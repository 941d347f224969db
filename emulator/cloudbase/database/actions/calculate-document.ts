import { countByIndex } from '../query/count-documents'
import { type Action, collectionOf, find, warnWhenLeavingTransaction } from './action'

/** `database.calculateDocument`: how many documents match. Never part of a transaction. */
export const calculateDocument: Action = (context) => {
  warnWhenLeavingTransaction(context)
  const collection = collectionOf(context)
  const query = context.request.query()
  const total = countByIndex(collection, query) ?? find(context, collection, { query }).documents.length
  return { data: { total } }
}
