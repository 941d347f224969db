import { endOrder } from './end-order'
import type { OrderStatus } from './status'

/** Ends an order whose time is over, unless WeChat has the money (G5). Answers the order's status then, null without order. */
export const expireOrder = (orderId: string, at: Date): Promise<OrderStatus | null> =>
  endOrder(orderId, 'expire', { by: { kind: 'system' }, at })
