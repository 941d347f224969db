import type { Transaction } from '../_shared/wechat-pay/transaction'
import type { AttemptRecord } from './order-record'

/** The first value in which a payment differs from what we asked for, or null (G6). */
export interface Difference {
  reason: string
  expected?: string
  actual?: string
}

export function comparePayment(attempt: AttemptRecord, transaction: Transaction): Difference | null {
  const pairs: [string, unknown, unknown][] = [
    ['appid', attempt.appId, transaction.appid],
    ['mchid', attempt.mchid, transaction.mchid],
    ['amount', attempt.amountFen, transaction.amount?.total],
    ['currency', attempt.currency, transaction.amount?.currency],
    ['openid', attempt.openid, transaction.payer?.openid],
    ['transaction_id', attempt.transactionId ?? transaction.transaction_id, transaction.transaction_id],
  ]
  const wrong = pairs.find(([, expected, actual]) => expected !== actual)
  return wrong ? { reason: wrong[0], expected: String(wrong[1]), actual: String(wrong[2]) } : null
}
