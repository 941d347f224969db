import { AppError } from '../_shared/errors'
import { logFailure } from '../_shared/log'
import { transition } from '../_shared/transition'
import type { WechatRefund } from '../_shared/wechat-pay/transaction'
import { finishOrderRefund } from './finish-order-refund'
import type { RefundRecord } from './order-record'
import { REFUNDS, findRefund } from './refund-repository'
import { refundTransitions } from './status'

const EVENTS = { PROCESSING: 'accept', SUCCESS: 'succeed', ABNORMAL: 'fail', CLOSED: 'close' } as const

/**
 * Applies what WeChat says about a refund (H2), from a notice or a query, however often. When the money has gone
 * back the order says so and its owner is told. A refund that is not ours, or of another amount, changes nothing.
 */
export async function applyRefund(news: WechatRefund): Promise<void> {
  const refund = await findRefund(news.out_refund_no)
  if (!refund || refund.amountFen !== news.amount.refund || refund.outTradeNo !== news.out_trade_no)
    return logFailure('payment.refund', new Error(`unknown refund ${news.out_refund_no}`))
  const at = new Date()
  if (refund.status !== 'success') await move(refund, news, at)
  if (news.status === 'SUCCESS') await finishOrderRefund(refund, at)
}

async function move(refund: RefundRecord, { status, refund_id: refundId }: WechatRefund, at: Date) {
  const event = EVENTS[status]
  const from: readonly string[] = refundTransitions[event].from
  if (!from.includes(refund.status)) return
  await transition(REFUNDS, refund, refundTransitions, event, {
    by: { kind: 'system' },
    at,
    changes: { refundId },
  }).catch(async (error: unknown) => {
    // Somebody applied news of their own in between; look again with what is there now.
    const conflict = error instanceof AppError && error.code === 'STATE_CONFLICT'
    const current = conflict ? await findRefund(refund._id) : null
    if (!current || current.status === refund.status) throw error
    if (current.status !== 'success')
      await applyRefund({
        out_trade_no: refund.outTradeNo,
        out_refund_no: refund._id,
        transaction_id: refund.transactionId,
        amount: { refund: refund.amountFen, total: refund.amountFen },
        refund_id: refundId,
        status,
      })
  })
}
