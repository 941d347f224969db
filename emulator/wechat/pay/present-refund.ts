import { beijingTime } from './beijing-time'
import type { PayOrder, PayRefund } from './pay-records'

export function presentRefund(refund: PayRefund, order: PayOrder): Record<string, unknown> {
  const { amount } = refund.request
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.request.out_refund_no,
    transaction_id: order.transactionId,
    out_trade_no: order.request.out_trade_no,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    create_time: beijingTime(refund.createdAt),
    ...(refund.succeededAt === null ? {} : { success_time: beijingTime(refund.succeededAt) }),
    status: refund.status,
    amount: {
      total: amount.total,
      refund: amount.refund,
      payer_total: amount.total,
      payer_refund: amount.refund,
      settlement_total: amount.total,
      settlement_refund: amount.refund,
      discount_refund: 0,
      currency: amount.currency,
    },
  }
}
