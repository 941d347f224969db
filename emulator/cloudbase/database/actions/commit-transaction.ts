import type { Action } from './action'

/** `database.commitTransaction`: all writes on disk in one SQLite transaction. */
export const commitTransaction: Action = ({ request, transactions }) => {
  transactions.commit(transactions.get(request.text('transactionId')))
  return {}
}
