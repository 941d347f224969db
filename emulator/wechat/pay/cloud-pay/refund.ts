import { z } from 'zod'
import { createRefund } from '../create-refund'
import type { CloudPayCall } from './call-cloud-pay'

const schema = z.object({
  out_trade_no: z.string().optional(),
  transaction_id: z.string().optional(),
  out_refund_no: z.string().min(1),
  total_fee: z.number().int().positive(),
  refund_fee: z.number().int().positive(),
  refund_desc: z.string().max(80).optional(),
  env_id: z.string().optional(),
  /** Called once the money is back, when named. */
  function_name: z.string().optional(),
})

/** Accepts a refund; the money is back a few seconds later. */
export function refund({ context, merchant, request }: CloudPayCall): Record<string, unknown> {
  const { out_trade_no, transaction_id, out_refund_no, total_fee, refund_fee, ...rest } =
    schema.parse(request)
  const answer = createRefund(context, merchant, {
    ...(out_trade_no ? { out_trade_no } : {}),
    ...(transaction_id ? { transaction_id } : {}),
    out_refund_no,
    ...(rest.refund_desc ? { reason: rest.refund_desc } : {}),
    ...(rest.function_name ? { cloud_function: rest.function_name } : {}),
    amount: { refund: refund_fee, total: total_fee, currency: 'CNY' },
  })
  return {
    transaction_id: answer['transaction_id'],
    out_trade_no: answer['out_trade_no'],
    out_refund_no,
    refund_id: answer['refund_id'],
    refund_fee,
    total_fee,
    cash_fee: total_fee,
  }
}
