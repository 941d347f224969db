import { beijingTime } from './beijing-time'
import { refundEvent } from './cloud-pay/callback-event'
import { addNotice } from './notices/add-notice'
import type { PayContext } from './pay-context'
import { orderKeyOf, type PayOrder, type PayRefund } from './pay-records'

/** Moves the money of the refunds whose time has come, and queues their notices. */
export function settleRefunds(context: PayContext): void {
  const now = context.clock.now()
  for (const refund of context.refunds.list()) {
    if (refund.status !== 'PROCESSING' || refund.settlesAt > now) continue
    const order = context.orders.get(refund.orderKey)
    if (!order) continue
    context.transaction(() => {
      const settled: PayRefund = { ...refund, status: 'SUCCESS', succeededAt: now }
      context.refunds.put(orderKeyOf(refund.mchid, refund.request.out_refund_no), settled)
      tell(context, order, settled)
    })
  }
}

/** cloudPay calls the function that the refund named, if any; V3 posts to the address of the refund or the order. */
function tell(context: PayContext, order: PayOrder, refund: PayRefund): void {
  const { cloud_function: functionName, notify_url } = refund.request
  if (order.request.cloud_function !== undefined && functionName === undefined && !notify_url) return
  addNotice(context, {
    mchid: refund.mchid,
    eventType: 'REFUND.SUCCESS',
    notifyUrl: notify_url ?? order.request.notify_url,
    outTradeNo: order.request.out_trade_no,
    ...(functionName === undefined
      ? { resource: refundResource(order, refund) }
      : { functionName, resource: refundEvent(order, refund) }),
  })
}

function refundResource(order: PayOrder, refund: PayRefund): Record<string, unknown> {
  const { out_refund_no, amount } = refund.request
  return {
    mchid: refund.mchid,
    out_trade_no: order.request.out_trade_no,
    transaction_id: order.transactionId,
    out_refund_no,
    refund_id: refund.refundId,
    refund_status: 'SUCCESS',
    success_time: beijingTime(refund.succeededAt ?? 0),
    user_received_account: '支付用户零钱',
    amount: {
      total: amount.total,
      refund: amount.refund,
      payer_total: amount.total,
      payer_refund: amount.refund,
    },
  }
}
