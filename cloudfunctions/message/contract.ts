import * as z from 'zod'
import { route, type Page } from '../_shared/contract'

/** The key nodes that tell somebody something (K1). The words are in `message/templates.ts`. */
export const MESSAGE_KINDS = [
  'application_awaiting_signature',
  'application_reopened',
  'application_submitted',
  'application_returned',
  'application_approved',
  'payment_due',
  'payment_received',
  'payment_expired',
  'correction_expired',
  'application_withdrawn',
  'payment_refunded',
  'payment_double_refunded',
  'password_reset',
  'password_changed',
  'phone_changed',
  'wechat_bound',
  'wechat_unbound',
  'unit_submitted',
  'unit_approved',
  'unit_returned',
  'unit_rejected',
  'dues_reminder',
  'dues_letter',
  'ticket_issued',
  'ticket_cancelled',
  'request_approved',
  'request_rejected',
  'transfer_requested',
  'score_published',
  'certificate_issued',
  'certificate_revoked',
  'certificate_reinstated',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

export interface MessageView {
  messageId: string
  kind: MessageKind
  title: string
  body: string
  /** A page of the mini-program to open, with its query, or null. */
  link: string | null
  sentAt: string
  readAt: string | null
}

const messageId = z.string().min(1).max(100)

export const messageContract = {
  list: route<Page<MessageView> & { unread: number }>()(
    'account',
    z.object({ cursor: z.string().max(200).optional() }),
  ),
  read: route<{ unread: number }>()('account', z.object({ messageId })),
  readAll: route<{ unread: number }>()('account', z.object({})),
  /** Hides the message from the list; `restore` brings it back. */
  remove: route<{ unread: number }>()('account', z.object({ messageId })),
  restore: route<{ unread: number }>()('account', z.object({ messageId })),
}
export type MessageContract = typeof messageContract
