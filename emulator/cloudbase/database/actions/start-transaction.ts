import type { Action } from './action'

/** `database.startTransaction`: the id is at the top of the reply. The snapshot begins at the first operation. */
export const startTransaction: Action = ({ request, transactions }) => ({
  transactionId: transactions.start(request.optionalText('wxCloudApiToken')).id,
})
