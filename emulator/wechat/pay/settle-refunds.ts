import { beijingTime } from './beijing-time'
import { addNotice } from './notices/add-notice'
import type { PayContext } from './pay-context'
import { orderKeyOf } from './pay-records'

/** Moves the money of the refunds whose time has come, and queues their notices. */
export function settleRefunds(context: PayContext): void {
  const now = context.clock.now()
  for (const refund of context.refunds.list()) {
    if (refund.status !== 'PROCESSING' || refund.settlesAt > now) continue
    const order = context.orders.get(refund.orderKey)
    if (!order) continue
    const { out_refund_no, notify_url, amount } = refund.request
    context.transaction(() => {
      context.refunds.put(orderKeyOf(refund.mchid, out_refund_no), {
        ...refund,
        status: 'SUCCESS',
        succeededAt: now,
      })
      addNotice(context, {
        mchid: refund.mchid,
        eventType: 'REFUND.SUCCESS',
        notifyUrl: notify_url ?? order.request.notify_url,
        outTradeNo: order.request.out_trade_no,
        resource: {
          mchid: refund.mchid,
          out_trade_no: order.request.out_trade_no,
          transaction_id: order.transactionId,
          out_refund_no,
          refund_id: refund.refundId,
          refund_status: 'SUCCESS',
          success_time: beijingTime(now),
          user_received_account: '支付用户零钱',
          amount: {
            total: amount.total,
            refund: amount.refund,
            payer_total: amount.total,
            payer_refund: amount.refund,
          },
        },
      })
    })
  }
}
