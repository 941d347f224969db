import { z } from 'zod'
import { beijingDigits } from '../beijing-time'
import { findOrder } from '../query-order'
import type { CloudPayCall } from './call-cloud-pay'

const schema = z.object({ out_trade_no: z.string().optional(), transaction_id: z.string().optional() })

/** An order as the older interface shows it: fields about the payment appear once there is one. */
export function queryOrder({ context, merchant, request }: CloudPayCall): Record<string, unknown> {
  const { out_trade_no, transaction_id } = schema.parse(request)
  const order = findOrder(context, merchant, {
    ...(out_trade_no ? { outTradeNo: out_trade_no } : {}),
    ...(transaction_id ? { transactionId: transaction_id } : {}),
  })
  const { request: asked, state, transactionId, paidAt } = order
  return {
    out_trade_no: asked.out_trade_no,
    attach: asked.attach ?? '',
    trade_state: state,
    trade_type: 'JSAPI',
    total_fee: asked.amount.total,
    fee_type: 'CNY',
    ...(paidAt === null
      ? {}
      : {
          sub_openid: asked.payer.openid,
          bank_type: 'OTHERS',
          cash_fee: asked.amount.total,
          transaction_id: transactionId,
          time_end: beijingDigits(paidAt),
        }),
  }
}
