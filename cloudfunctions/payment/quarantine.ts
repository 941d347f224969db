import { logFailure } from '../_shared/log'
import type { Transaction } from '../_shared/wechat-pay/transaction'
import type { Difference } from './compare-payment'
import { addNoticeOnce } from './notice-repository'

/** Puts a payment aside that does not fit, for finance to look at. It never marks anything paid (G12). */
export async function quarantine(
  transaction: Transaction,
  source: 'notice' | 'query',
  { reason, expected, actual }: Difference,
): Promise<void> {
  const { out_trade_no: outTradeNo, transaction_id: transactionId = '' } = transaction
  await addNoticeOnce({
    _id: `${outTradeNo}:${transactionId}:${reason}`,
    source,
    outTradeNo,
    transactionId,
    outcome: 'quarantined',
    reason,
    expected: expected ?? null,
    actual: actual ?? null,
    receivedAt: new Date(),
  })
  logFailure('payment.quarantined', new Error(`${reason} of ${outTradeNo}`))
}
