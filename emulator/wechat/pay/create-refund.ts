import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { beijingDay } from './beijing-time'
import type { PayContext, PayMerchant } from './pay-context'
import { PayError, paramError } from './pay-error'
import { orderKeyOf, type PayOrder, type PayRefund, type RefundRequest } from './pay-records'
import { presentRefund } from './present-refund'
import { findOrder } from './query-order'

const SETTLE_MS = 5_000
const YEAR_MS = 365 * 24 * 3_600_000
const GAP_MS = 60_000
const MAX_PARTS = 50

const fen = z.number().int().positive()
const schema = z.object({
  transaction_id: z.string().min(1).optional(),
  out_trade_no: z.string().min(1).optional(),
  out_refund_no: z
    .string()
    .regex(/^[0-9A-Za-z_\-|*@]{1,64}$/, 'out_refund_no 最长 64 位，只能是数字、字母和 _-|*@'),
  reason: z.string().max(80).optional(),
  notify_url: z.string().max(256).optional(),
  cloud_function: z.string().optional(),
  amount: z.object({ refund: fen, total: fen, currency: z.literal('CNY') }),
})

/**
 * Accepts a refund, which is not done yet: the money moves a few seconds later, and a notice or a query says so.
 * The same `out_refund_no` answers with the refund it already names.
 */
export function createRefund(
  context: PayContext,
  merchant: PayMerchant,
  input: unknown,
): Record<string, unknown> {
  const parsed = schema.safeParse(input)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw paramError(`参数错误：${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
  }
  const request = parsed.data
  return context.transaction(() => {
    const order = findOrder(context, merchant, {
      ...(request.out_trade_no ? { outTradeNo: request.out_trade_no } : {}),
      ...(request.transaction_id ? { transactionId: request.transaction_id } : {}),
    })
    const refundKey = orderKeyOf(merchant.mchid, request.out_refund_no)
    const known = context.refunds.get(refundKey)
    if (known) return presentRefund(requireSame(known, request), order)
    const orderKey = orderKeyOf(merchant.mchid, order.request.out_trade_no)
    const now = context.clock.now()
    const earlier = context.refunds.list().filter((refund) => refund.orderKey === orderKey)
    requireRefundable(order, request, earlier, now)
    const refund: PayRefund = {
      mchid: merchant.mchid,
      orderKey,
      refundId: `5030${beijingDay(now)}${String(randomInt(1e9)).padStart(16, '0')}`,
      request,
      status: 'PROCESSING',
      createdAt: now,
      settlesAt: now + SETTLE_MS,
      succeededAt: null,
    }
    context.refunds.put(refundKey, refund)
    context.orders.put(orderKey, { ...order, state: 'REFUND' })
    return presentRefund(refund, order)
  })
}

function requireSame(known: PayRefund, request: RefundRequest): PayRefund {
  if (known.request.amount.refund !== request.amount.refund) {
    throw new PayError(400, 'INVALID_REQUEST', '同一退款单号的退款金额与首次不一致')
  }
  return known
}

function requireRefundable(order: PayOrder, request: RefundRequest, earlier: PayRefund[], now: number): void {
  if (order.paidAt === null) throw new PayError(400, 'INVALID_REQUEST', '订单未支付，不能退款')
  if (request.amount.total !== order.request.amount.total) {
    throw new PayError(400, 'INVALID_REQUEST', '订单金额与原订单不一致')
  }
  if (now > order.paidAt + YEAR_MS) throw new PayError(400, 'INVALID_REQUEST', '订单支付已超过一年，不能退款')
  if (earlier.length >= MAX_PARTS) throw new PayError(403, 'RULE_LIMIT', '一笔订单最多分 50 次退款')
  if (earlier.some(({ createdAt }) => now - createdAt < GAP_MS)) {
    throw new PayError(429, 'FREQUENCY_LIMITED', '同一订单的多次退款需间隔 1 分钟')
  }
  const given = earlier.reduce((sum, refund) => sum + refund.request.amount.refund, 0)
  if (given + request.amount.refund > order.request.amount.total) {
    throw new PayError(403, 'NOT_ENOUGH', '退款金额超过订单可退金额')
  }
}
