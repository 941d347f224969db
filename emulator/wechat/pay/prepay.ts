import { randomBytes } from 'node:crypto'
import type { PayContext, PayMerchant } from './pay-context'
import { PayError, paramError } from './pay-error'
import { orderKeyOf, type PayOrder, type PrepayRequest } from './pay-records'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const SESSION_MS = 120 * MINUTE_MS
const DEFAULT_EXPIRY_MS = 7 * DAY_MS
const MAX_EXPIRY_MS = 90 * DAY_MS

/**
 * Opens an order, or renews its `prepay_id` when the call repeats the first one exactly. `time_expire` is fixed by
 * the first call; once it passed, only a new `out_trade_no` can be paid.
 */
export function prepay(
  context: PayContext,
  merchant: PayMerchant,
  request: PrepayRequest,
): { prepay_id: string } {
  if (request.mchid !== merchant.mchid) throw paramError('mchid 与签名的商户号不一致')
  if (!merchant.appIds.includes(request.appid)) {
    throw new PayError(400, 'APPID_MCHID_NOT_MATCH', '商户号与 appid 不匹配')
  }
  return context.transaction(() => {
    const key = orderKeyOf(request.mchid, request.out_trade_no)
    const now = context.clock.now()
    const known = context.orders.get(key)
    if (known) requireRenewable(known, request, now)
    else context.orders.put(key, newOrder(request, now))
    const prepayId = `wx${randomBytes(17).toString('hex')}`
    context.sessions.put(prepayId, { prepayId, orderKey: key, expiresAt: now + SESSION_MS })
    return { prepay_id: prepayId }
  })
}

function newOrder(request: PrepayRequest, now: number): PayOrder {
  const asked = request.time_expire ? Date.parse(request.time_expire) : now + DEFAULT_EXPIRY_MS
  if (Number.isNaN(asked)) throw paramError('time_expire 不是存在的时间')
  if (asked > now + MAX_EXPIRY_MS) throw paramError('time_expire 最长为下单后 90 天')
  return {
    request,
    state: 'NOTPAY',
    createdAt: now,
    // The real service raises an earlier time to one minute from now without a word.
    expiresAt: Math.max(asked, now + MINUTE_MS),
    transactionId: null,
    paidAt: null,
  }
}

function requireRenewable(order: PayOrder, request: PrepayRequest, now: number): void {
  if (order.state === 'CLOSED')
    throw new PayError(400, 'ORDER_CLOSED', '订单已关闭，请使用新的商户订单号下单')
  if (order.state !== 'NOTPAY') throw new PayError(400, 'ORDERPAID', '该订单已支付')
  if (order.request.time_expire !== request.time_expire) {
    throw paramError('time_expire 只能在首次下单时设置，不能修改')
  }
  if (canonical(order.request) !== canonical(request)) {
    throw new PayError(403, 'OUT_TRADE_NO_USED', '商户订单号重复，请求参数与首次下单不一致')
  }
  if (now >= order.expiresAt) {
    throw new PayError(400, 'INVALID_REQUEST', '订单已过支付截止时间，请关单后使用新的商户订单号')
  }
}

const canonical = ({ amount, ...request }: PrepayRequest): string =>
  JSON.stringify([
    ...Object.entries(request).sort(([a], [b]) => (a < b ? -1 : 1)),
    amount.total,
    amount.currency ?? 'CNY',
  ])
