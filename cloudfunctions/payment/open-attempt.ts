import { AppError } from '../_shared/errors'
import { paySettings } from '../_shared/wechat-pay/pay-settings'
import { rfc3339 } from '../_shared/time'
import { addAttemptOnce, findAttempt } from './attempt-repository'
import type { AttemptRecord, OrderRecord } from './order-record'
import { findOrder, updateOrder } from './order-repository'

const MAX_DESCRIPTION = 127

/** The number of an order's n-th attempt. Follows from the order, so two taps at once open one attempt. */
export const outTradeNoOf = (orderId: string, attempt: number): string =>
  `${orderId.replace(/^ord_/, '')}_${attempt}`

/**
 * The attempt that is open for an order; a new one when there is none or the last one is closed. It is noted on the
 * order before WeChat hears of it, so that an order which ends at this moment either sees it or refuses it.
 */
export async function openAttempt(order: OrderRecord, openid: string, now: Date): Promise<AttemptRecord> {
  const last = order.outTradeNo ? await findAttempt(order.outTradeNo) : null
  if (last && last.status !== 'closed') return last
  const number = order.attempts + 1
  const { appId, mchid, notifyUrl } = paySettings()
  const attempt = await addAttemptOnce({
    _id: outTradeNoOf(order._id, number),
    orderId: order._id,
    accountId: order.accountId,
    appId,
    mchid,
    openid,
    description: order.title.slice(0, MAX_DESCRIPTION),
    amountFen: order.amountFen,
    currency: 'CNY',
    notifyUrl,
    timeExpire: rfc3339(order.payBy),
    status: 'created',
    prepayId: null,
    prepaidAt: null,
    transactionId: null,
    history: [],
    createdAt: now,
    updatedAt: now,
  })
  const noted = await updateOrder(
    order._id,
    { attempts: order.attempts, status: 'awaiting_payment' },
    { attempts: number, outTradeNo: attempt._id },
  )
  if (!noted) await requireStillOpen(order._id)
  return attempt
}

/** Not noted: another tap noted the same attempt, or the order has ended. */
async function requireStillOpen(orderId: string): Promise<void> {
  const order = await findOrder(orderId)
  if (order?.status !== 'awaiting_payment') throw new AppError('ORDER_NOT_PAYABLE', { status: order?.status })
}
