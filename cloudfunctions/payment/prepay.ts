import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { createTransaction } from '../_shared/wechat-pay/create-transaction'
import { isRefusal } from '../_shared/wechat-pay/errors'
import { signPayParams } from '../_shared/wechat-pay/pay-params'
import { updateAttempt } from './attempt-repository'
import type { PayParams } from './contract'
import { loadOwnOrder } from './load-order'
import { openAttempt } from './open-attempt'
import type { AttemptRecord, OrderRecord } from './order-record'
import { orPaymentUnavailable } from './pay-unavailable'
import { settleAttempt } from './settle-attempt'
import { findOrder } from './order-repository'

/** WeChat keeps a `prepay_id` for two hours; a fresh one is taken a little earlier. */
const PREPAY_ID_MS = 110 * 60_000

/**
 * Opens a payment at WeChat, or renews the one that is open: the same number and the same parameters inside the
 * window (G4), a new number only after the old one was closed. `ORDER_NOT_PAYABLE` when the order is paid or its
 * time is over; `PAYMENT_UNAVAILABLE` when WeChat does not answer.
 */
export async function prepay({ orderId }: { orderId: string }, caller: SignedInCaller): Promise<PayParams> {
  const now = new Date()
  const order = requirePayable(await loadOwnOrder(orderId, caller), now)
  const attempt = await openAttempt(order, caller.openid, now)
  try {
    return signPayParams(await orPaymentUnavailable(prepayIdOf(attempt, now)), now)
  } catch (error) {
    if (!(error instanceof AttemptOverError)) throw error
  }
  // WeChat says this number is closed or paid already: settle it, and try once more with what is left to pay.
  await orPaymentUnavailable(settleAttempt(attempt))
  const again = requirePayable((await findOrder(orderId)) ?? order, now)
  const next = await openAttempt(again, caller.openid, now)
  if (next._id === attempt._id) throw new AppError('PAYMENT_UNAVAILABLE')
  return signPayParams(await orPaymentUnavailable(prepayIdOf(next, now)), now)
}

function requirePayable(order: OrderRecord, now: Date): OrderRecord {
  if (order.status !== 'awaiting_payment' || now >= order.payBy)
    throw new AppError('ORDER_NOT_PAYABLE', { status: order.status, payBy: order.payBy.toISOString() })
  return order
}

class AttemptOverError extends Error {}

async function prepayIdOf(attempt: AttemptRecord, now: Date): Promise<string> {
  if (attempt.prepayId && attempt.prepaidAt && now.getTime() - attempt.prepaidAt.getTime() < PREPAY_ID_MS)
    return attempt.prepayId
  try {
    const prepayId = await createTransaction({
      appid: attempt.appId,
      mchid: attempt.mchid,
      description: attempt.description,
      out_trade_no: attempt._id,
      notify_url: attempt.notifyUrl,
      time_expire: attempt.timeExpire,
      amount: { total: attempt.amountFen, currency: attempt.currency },
      payer: { openid: attempt.openid },
    })
    await updateAttempt(attempt._id, { prepayId, prepaidAt: now, updatedAt: now })
    return prepayId
  } catch (error) {
    if (isRefusal(error, 'ORDERPAID', 'ORDER_PAID', 'ORDER_CLOSED', 'ORDERCLOSED'))
      throw new AttemptOverError()
    throw error
  }
}
