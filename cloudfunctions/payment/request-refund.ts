import { paySettings } from '../_shared/wechat-pay/pay-settings'
import { createRefund } from '../_shared/wechat-pay/create-refund'
import { applyRefund } from './apply-refund'
import type { RefundRecord } from './order-record'

/** Asks WeChat for a refund, or again for the same one, and applies what it says. */
export async function requestRefund(refund: RefundRecord): Promise<void> {
  if (refund.status !== 'created') return
  await applyRefund(
    await createRefund({
      out_trade_no: refund.outTradeNo,
      out_refund_no: refund._id,
      reason: refund.reason,
      notify_url: paySettings().notifyUrl,
      amount: { refund: refund.amountFen, total: refund.amountFen, currency: 'CNY' },
    }),
  )
}
