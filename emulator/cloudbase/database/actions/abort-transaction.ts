import type { Action } from './action'

/** `database.abortTransaction`: drops the writes and frees the locks. */
export const abortTransaction: Action = ({ request, transactions }) => {
  transactions.end(transactions.get(request.text('transactionId')))
  return {}
}
