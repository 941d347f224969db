import { z } from 'zod'
import { fault, json, jsonBody, type HttpRoutes } from '../server/http-room'
import { closeOrder } from './close-order'
import type { Delivery } from './notices/send-notice'
import type { PayContext } from './pay-context'
import type { PayNotice } from './pay-records'

const controlsSchema = z.object({
  holdNotices: z.boolean().optional(),
  signWith: z.enum(['certificate', 'public-key']).optional(),
})
const deliverySchema = z.object({
  fault: z.enum(['signature', 'amount', 'probe', 'stale']).nullable().default(null),
})
const delaySchema = z.object({
  ms: z
    .number()
    .int()
    .positive()
    .max(30 * 24 * 3_600_000),
})

export interface NoticeActions {
  /** Settles refunds and delivers every notice that is due, after any delivery that is running. */
  runDue(): Promise<void>
  deliver(noticeId: string, delivery: Delivery): Promise<PayNotice | null>
}

/** What the panel and tests turn; the real service has nothing like it. */
export const controlRoutes = (context: PayContext, actions: NoticeActions): HttpRoutes => ({
  'GET /control': () =>
    json({
      controls: context.controls(),
      orders: context.orders.list(),
      refunds: context.refunds.list(),
      notices: context.notices.list(),
    }),
  'POST /control': (call) => {
    const { holdNotices, signWith } = controlsSchema.parse(jsonBody(call))
    context.setControls({
      ...(holdNotices === undefined ? {} : { holdNotices }),
      ...(signWith === undefined ? {} : { signWith }),
    })
    return json({ controls: context.controls() })
  },
  'POST /control/run': async () => {
    await actions.runDue()
    return json({ notices: context.notices.list() })
  },
  /** Closes an order as somebody at the merchant platform would: the merchant's system hears nothing of it. */
  'POST /control/orders/:outTradeNo/close': (call) => {
    const { outTradeNo } = call.params
    const order = context.orders.list().find(({ request }) => request.out_trade_no === outTradeNo)
    if (!order) return fault(404, 'NOT_FOUND', 'no such order')
    const { mchid, out_trade_no } = order.request
    const merchant = context.merchants.find((one) => one.mchid === mchid)
    if (merchant) closeOrder(context, merchant, out_trade_no, mchid)
    return json({ orders: context.orders.list() })
  },
  'POST /control/notices/:noticeId/deliver': async (call) => {
    const { fault: broken } = deliverySchema.parse(jsonBody(call))
    const notice = await actions.deliver(call.params['noticeId'] ?? '', { manual: true, fault: broken })
    return notice ? json({ notice }) : fault(404, 'NOT_FOUND', 'no such notice')
  },
  'POST /control/notices/:noticeId/delay': (call) => {
    const { ms } = delaySchema.parse(jsonBody(call))
    const notice = context.notices.get(call.params['noticeId'] ?? '')
    if (!notice) return fault(404, 'NOT_FOUND', 'no such notice')
    const delayed: PayNotice = { ...notice, state: 'pending', nextAt: context.clock.now() + ms }
    context.notices.put(notice.noticeId, delayed)
    return json({ notice: delayed })
  },
})
