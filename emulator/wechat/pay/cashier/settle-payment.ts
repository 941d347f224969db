import { randomInt } from 'node:crypto'
import { beijingDay } from '../beijing-time'
import { paymentEvent } from '../cloud-pay/callback-event'
import { addNotice } from '../notices/add-notice'
import type { PayContext } from '../pay-context'
import { orderKeyOf, type PayOrder } from '../pay-records'
import { presentOrder } from '../present-order'

/** Takes the money: the order is paid and its notice queued, in one write. */
export function settlePayment(context: PayContext, order: PayOrder): PayOrder {
  const now = context.clock.now()
  const paid: PayOrder = {
    ...order,
    state: 'SUCCESS',
    paidAt: now,
    transactionId: `4200${beijingDay(now)}${String(randomInt(1e12)).padStart(16, '0')}`,
  }
  context.orders.put(orderKeyOf(order.request.mchid, order.request.out_trade_no), paid)
  addNotice(context, {
    mchid: order.request.mchid,
    eventType: 'TRANSACTION.SUCCESS',
    notifyUrl: order.request.notify_url,
    outTradeNo: order.request.out_trade_no,
    ...(order.request.cloud_function
      ? { functionName: order.request.cloud_function, resource: paymentEvent(paid) }
      : { resource: presentOrder(paid) }),
  })
  return paid
}
