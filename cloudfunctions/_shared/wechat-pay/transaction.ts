import * as z from 'zod'

/** A payment as WeChat describes it, in notices and in answers to queries. Amounts are fen. */
export const transactionSchema = z.object({
  appid: z.string(),
  mchid: z.string(),
  out_trade_no: z.string(),
  transaction_id: z.string().optional(),
  trade_state: z.enum([
    'SUCCESS',
    'REFUND',
    'NOTPAY',
    'CLOSED',
    'REVOKED',
    'USERPAYING',
    'PAYERROR',
    'ACCEPT',
  ]),
  success_time: z.string().optional(),
  payer: z.object({ openid: z.string() }).partial().optional(),
  amount: z.object({ total: z.number().int(), currency: z.string().default('CNY') }).optional(),
})
export type Transaction = z.output<typeof transactionSchema>

/** A refund as WeChat describes it. Queries call the state `status`, notices `refund_status`. */
export const refundSchema = z
  .object({
    mchid: z.string().optional(),
    out_trade_no: z.string(),
    out_refund_no: z.string(),
    refund_id: z.string(),
    transaction_id: z.string(),
    status: z.enum(['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL']).optional(),
    refund_status: z.enum(['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL']).optional(),
    amount: z.object({ refund: z.number().int(), total: z.number().int() }),
  })
  .transform(({ status, refund_status, ...refund }) => ({
    ...refund,
    status: status ?? refund_status ?? 'PROCESSING',
  }))
export type WechatRefund = z.output<typeof refundSchema>
