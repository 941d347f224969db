import { randomBytes } from 'node:crypto'
import { beijingBillTime, beijingDigits } from '../beijing-time'
import type { PayOrder, PayRefund } from '../pay-records'

/** The event of the function that `unifiedOrder` named, once the order is paid. */
export function paymentEvent({ request, transactionId, paidAt }: PayOrder): Record<string, unknown> {
  return {
    ...common(request.appid, request.mchid),
    resultCode: 'SUCCESS',
    openid: `o${'P'.repeat(27)}`,
    isSubscribe: 'N',
    subOpenid: request.payer.openid,
    subIsSubscribe: 'N',
    tradeType: 'JSAPI',
    bankType: 'OTHERS',
    totalFee: request.amount.total,
    feeType: 'CNY',
    cashFee: request.amount.total,
    transactionId,
    outTradeNo: request.out_trade_no,
    ...(request.attach === undefined ? {} : { attach: request.attach }),
    timeEnd: beijingDigits(paidAt ?? 0),
  }
}

/** [INF] The event of the function that `refund` named, once the money is back; names as in the V2 notice. */
export function refundEvent(order: PayOrder, refund: PayRefund): Record<string, unknown> {
  const { amount, out_refund_no } = refund.request
  return {
    ...common(order.request.appid, refund.mchid),
    transactionId: order.transactionId,
    outTradeNo: order.request.out_trade_no,
    refundId: refund.refundId,
    outRefundNo: out_refund_no,
    totalFee: amount.total,
    refundFee: amount.refund,
    settlementRefundFee: amount.refund,
    refundStatus: 'SUCCESS',
    successTime: beijingBillTime(refund.succeededAt ?? 0),
    refundRecvAccout: '支付用户零钱',
  }
}

const common = (subAppid: string, subMchId: string) => ({
  returnCode: 'SUCCESS',
  appid: 'wx8397f8696b538317',
  mchId: '1800008281',
  subAppid,
  subMchId,
  nonceStr: randomBytes(8).toString('hex'),
})
