import { randomUUID } from 'node:crypto'
import type { PayContext } from '../pay-context'
import type { PayNotice } from '../pay-records'

export type NewNotice = Pick<PayNotice, 'mchid' | 'eventType' | 'notifyUrl' | 'outTradeNo' | 'resource'> &
  Pick<PayNotice, 'functionName'>

/** Queues a notice in the same transaction as the change that it tells of. It is due at once. */
export function addNotice(context: PayContext, notice: NewNotice): PayNotice {
  const now = context.clock.now()
  const queued: PayNotice = {
    ...notice,
    noticeId: `EV-${randomUUID()}`,
    createdAt: now,
    state: 'pending',
    nextAt: now,
    failures: 0,
    attempts: [],
  }
  context.notices.put(queued.noticeId, queued)
  return queued
}
