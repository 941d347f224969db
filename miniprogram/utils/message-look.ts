import type { MessageKind, MessageView } from '../../cloudfunctions/message/contract'
import { clock, dayOf, monthDay } from './format'

interface MessageLook {
  icon: string
  /** The colours of `messages.wxss`. */
  tone: 'plain' | 'pay' | 'good' | 'back'
}

export const messageLooks: Record<MessageKind, MessageLook> = {
  application_awaiting_signature: { icon: 'file-attachment', tone: 'pay' },
  application_reopened: { icon: 'edit-1', tone: 'plain' },
  application_submitted: { icon: 'edit-1', tone: 'plain' },
  application_returned: { icon: 'rollback', tone: 'back' },
  application_approved: { icon: 'check-circle', tone: 'good' },
  payment_due: { icon: 'wallet', tone: 'pay' },
  payment_received: { icon: 'check-circle', tone: 'good' },
  payment_expired: { icon: 'close-circle', tone: 'plain' },
  correction_expired: { icon: 'close-circle', tone: 'plain' },
  application_withdrawn: { icon: 'close-circle', tone: 'plain' },
  payment_refunded: { icon: 'money', tone: 'good' },
  payment_double_refunded: { icon: 'money', tone: 'good' },
  password_reset: { icon: 'lock-on', tone: 'back' },
  password_changed: { icon: 'lock-on', tone: 'back' },
  phone_changed: { icon: 'mobile', tone: 'back' },
  wechat_bound: { icon: 'secured', tone: 'good' },
  wechat_unbound: { icon: 'secured', tone: 'back' },
  unit_submitted: { icon: 'edit-1', tone: 'plain' },
  unit_approved: { icon: 'check-circle', tone: 'good' },
  unit_returned: { icon: 'rollback', tone: 'back' },
  unit_rejected: { icon: 'close-circle', tone: 'plain' },
  dues_reminder: { icon: 'wallet', tone: 'pay' },
  dues_letter: { icon: 'mail', tone: 'pay' },
  ticket_issued: { icon: 'ticket', tone: 'good' },
  ticket_cancelled: { icon: 'close-circle', tone: 'back' },
  request_approved: { icon: 'check-circle', tone: 'good' },
  request_rejected: { icon: 'rollback', tone: 'back' },
  transfer_requested: { icon: 'error-circle', tone: 'pay' },
  score_published: { icon: 'chart-bar', tone: 'good' },
  certificate_issued: { icon: 'certificate', tone: 'good' },
  certificate_revoked: { icon: 'close-circle', tone: 'back' },
  certificate_reinstated: { icon: 'certificate', tone: 'good' },
}

/** A message as the list shows it. */
export interface MessageRow extends MessageView, MessageLook {
  time: string
}

export interface MessageGroup {
  title: string
  rows: MessageRow[]
}

const DAY_MS = 86_400_000

/** Messages under 今天, 昨天 and 更早; newest first, as they come. */
export function groupMessages(messages: MessageView[], now: number): MessageGroup[] {
  const today = dayOf(now)
  const yesterday = dayOf(now - DAY_MS)
  const titleOf = ({ sentAt }: MessageView) => {
    const on = dayOf(sentAt)
    if (on === today) return '今天'
    return on === yesterday ? '昨天' : '更早'
  }
  const rowOf = (message: MessageView): MessageRow => ({
    ...message,
    ...messageLooks[message.kind],
    time: titleOf(message) === '更早' ? monthDay(message.sentAt) : clock(message.sentAt),
  })
  return ['今天', '昨天', '更早']
    .map((title) => ({ title, rows: messages.filter((one) => titleOf(one) === title).map(rowOf) }))
    .filter(({ rows }) => rows.length)
}
