import { json, jsonBody, type HttpCall, type HttpRoutes } from '../../server/http-room'
import { beijingTime } from '../beijing-time'
import type { PayContext } from '../pay-context'
import { openCashier } from './open-cashier'
import { settlePayment } from './settle-payment'

const callerOf = (call: HttpCall) => ({ ...jsonBody(call), openid: call.headers['x-wx-openid'] })

/** What the payment sheet in the phone calls. It is WeChat's own counter, not part of the merchant API. */
export const cashierRoutes = (context: PayContext, paid: () => void): HttpRoutes => ({
  'POST /cashier/open': (call) => {
    const { order, merchantName } = openCashier(context, callerOf(call))
    return json({
      merchantName,
      description: order.request.description,
      amountFen: order.request.amount.total,
      payBefore: beijingTime(order.expiresAt),
    })
  },
  'POST /cashier/pay': (call) => {
    const transactionId = context.transaction(() => {
      const { order } = openCashier(context, callerOf(call))
      return settlePayment(context, order).transactionId
    })
    paid()
    return json({ transactionId })
  },
})
