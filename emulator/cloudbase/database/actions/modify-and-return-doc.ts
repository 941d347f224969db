import { changeTo } from '../transactions/change'
import { applyUpdate, readUpdate } from '../update/apply-update'
import type { Action } from './action'
import { collectionOf, find, transactionOf, warnWhenLeavingTransaction, write } from './action'

/** `database.modifyAndReturnDoc`: updates the first match and answers it as it is afterwards. */
export const modifyAndReturnDoc: Action = async (context) => {
  const { request } = context
  warnWhenLeavingTransaction(context)
  const collection = collectionOf(context)
  const query = request.requiredQuery()
  const data = request.object('data') ?? {}
  readUpdate(data)
  const transaction = transactionOf(context)
  const [change] = await write(context, transaction, () => {
    const [before] = find(context, collection, { query, limit: 1 }, transaction).documents
    if (!before) return []
    return [changeTo(collection, before, applyUpdate(before.document, data, query))]
  })
  return { data: change ? { updated: 1, doc: change.text } : { updated: 0, doc: null } }
}
