import { beijingTime } from './beijing-time'
import type { PayOrder, TradeState } from './pay-records'

const STATE_WORDS: Record<TradeState, string> = {
  NOTPAY: '订单未支付',
  SUCCESS: '支付成功',
  CLOSED: '订单已关闭',
  REFUND: '订单发生过退款',
}

/** An order as queries and notices show it: fields about the payment appear once there is one. */
export function presentOrder({ request, state, transactionId, paidAt }: PayOrder): Record<string, unknown> {
  const { total, currency = 'CNY' } = request.amount
  return {
    appid: request.appid,
    mchid: request.mchid,
    out_trade_no: request.out_trade_no,
    attach: request.attach ?? '',
    payer: request.payer,
    trade_state: state,
    trade_state_desc: STATE_WORDS[state],
    ...(paidAt === null
      ? { amount: { total, currency } }
      : {
          transaction_id: transactionId,
          trade_type: 'JSAPI',
          bank_type: 'OTHERS',
          success_time: beijingTime(paidAt),
          amount: { total, payer_total: total, currency, payer_currency: currency },
        }),
  }
}
