import type { PayContext } from '../pay-context'
import type { NoticeAttempt, PayNotice } from '../pay-records'
import { FUNCTION_RETRY_DELAYS_MS, RETRY_DELAYS_MS } from './retry-delays'
import { sendNotice, type Delivery } from './send-notice'

/** Sends a notice and records the attempt. Only an unbroken delivery answered 200 or 204 ends the schedule. */
export async function deliverNotice(
  context: PayContext,
  noticeId: string,
  delivery: Delivery,
): Promise<PayNotice | null> {
  const notice = context.notices.get(noticeId)
  if (!notice) return null
  const attempt = await sendNotice(context, notice, delivery)
  return context.transaction(() => {
    const current = context.notices.get(noticeId) ?? notice
    const next = { ...current, ...outcome(current, attempt), attempts: [...current.attempts, attempt] }
    context.notices.put(noticeId, next)
    return next
  })
}

function outcome(notice: PayNotice, attempt: NoticeAttempt): Partial<PayNotice> {
  const accepted = attempt.status === 200 || attempt.status === 204
  if (accepted && attempt.fault === null) return { state: 'delivered', nextAt: null }
  if (attempt.manual || notice.state !== 'pending') return {}
  const delay = (notice.functionName ? FUNCTION_RETRY_DELAYS_MS : RETRY_DELAYS_MS)[notice.failures]
  return delay === undefined
    ? { state: 'given_up', nextAt: null, failures: notice.failures + 1 }
    : { nextAt: attempt.at + delay, failures: notice.failures + 1 }
}
