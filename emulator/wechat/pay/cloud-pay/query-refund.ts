import { z } from 'zod'
import { beijingBillTime } from '../beijing-time'
import { queryRefund as find } from '../query-refund'
import type { CloudPayCall } from './call-cloud-pay'

const schema = z.object({ out_refund_no: z.string().min(1) })

/** One refund by the merchant's number, in the older interface's numbered fields. */
export function queryRefund({ context, merchant, request }: CloudPayCall): Record<string, unknown> {
  const refund = find(context, merchant, schema.parse(request).out_refund_no)
  const amount = refund['amount'] as { total: number; refund: number }
  const successAt = refund['success_time']
  return {
    transaction_id: refund['transaction_id'],
    out_trade_no: refund['out_trade_no'],
    total_fee: amount.total,
    cash_fee: amount.total,
    refund_count: 1,
    out_refund_no_0: refund['out_refund_no'],
    refund_id_0: refund['refund_id'],
    refund_channel_0: 'ORIGINAL',
    refund_fee_0: amount.refund,
    refund_status_0: refund['status'],
    refund_recv_accout_0: refund['user_received_account'],
    ...(typeof successAt === 'string'
      ? { refund_success_time_0: beijingBillTime(Date.parse(successAt)) }
      : {}),
  }
}
