import type { Request } from '../request'
import type { CollectionTable } from '../store/collection-table'
import type { FindResult, ReportedFind } from '../query/find-documents'
import { findDocuments } from '../query/find-documents'
import type { Change } from '../transactions/change'
import type { Transaction } from '../transactions/transaction'
import type { Transactions } from '../transactions/transactions'
import type { WarningLog } from '../warnings'
import { scanWarningLimit } from '../warnings'
import { wording } from '../wording'

export type Reply = Record<string, unknown>

/** What every action works with. */
export interface ActionContext {
  action: string
  request: Request
  collections: ReadonlyMap<string, CollectionTable>
  /** Makes an undeclared collection. */
  createCollection(name: string): void
  transactions: Transactions
  warnings: WarningLog
  clock: { now(): number }
}

/** An action of the wire protocol. Refuses with a `ServiceError`. */
export type Action = (context: ActionContext) => Promise<Reply> | Reply

export function collectionOf({ request, collections }: ActionContext): CollectionTable {
  const name = request.text('collectionName')
  const collection = collections.get(name)
  if (!collection) throw wording.collectionNotExist(name)
  return collection
}

/** The transaction that the request names; its snapshot begins now. */
export function transactionOf({ request, transactions }: ActionContext): Transaction | undefined {
  const id = request.optionalText('transactionId')
  if (!id) return undefined
  const transaction = transactions.get(id)
  transaction.touch()
  return transaction
}

/** Finds as the caller sees the collection, and reports a long scan. */
export function find(
  context: ActionContext,
  collection: CollectionTable,
  find: ReportedFind,
  transaction?: Transaction,
): FindResult {
  const result = findDocuments(collection, find, transaction?.overlay(collection))
  // Without a condition and an order no index could help.
  const fields = [...Object.keys(find.wanted ?? find.query), ...Object.keys(find.sort ?? {})]
  if (!result.index && result.examined > scanWarningLimit && fields.length)
    context.warnings.add({
      kind: 'scan',
      at: context.clock.now(),
      collection: collection.name,
      action: context.action,
      query: JSON.stringify(fields),
      examined: result.examined,
    })
  return result
}

/** Writes inside the transaction or, after waiting for locks, outside. Returns what was written. */
export async function write(
  { transactions }: ActionContext,
  transaction: Transaction | undefined,
  compute: () => Change[],
): Promise<Change[]> {
  if (!transaction) return transactions.writeOutside(compute)
  const changes = compute()
  transactions.writeInside(transaction, changes)
  return changes
}

/**
 * Reports a write or a count of an invocation that has a transaction open, without its id: it is carried out beside
 * the transaction and stays when that is rolled back. Where-updates, where-removals and counts never carry the id.
 */
export function warnWhenLeavingTransaction(context: ActionContext): void {
  const token = context.request.optionalText('wxCloudApiToken')
  if (!token || context.request.optionalText('transactionId')) return
  const open = context.transactions.openedBy(token)
  if (!open) return
  context.warnings.add({
    kind: 'left-transaction',
    at: context.clock.now(),
    collection: context.request.text('collectionName'),
    action: context.action,
    transactionId: open.id,
  })
}
