import type { MessageKind } from './contract'

/** One document of `messages`: what somebody was told, once (K1, K4). `_id` follows from the dedupe key. */
export interface MessageRecord {
  _id: string
  accountId: string
  kind: MessageKind
  title: string
  body: string
  link: string | null
  sentAt: Date
  readAt: Date | null
  /** Hidden from the list by its owner; never deleted, so that it can come back. */
  removedAt: Date | null
}

/** One document of `outbound_deliveries`: one attempt to reach somebody outside the inbox (K3). */
export interface DeliveryRecord {
  _id: string
  messageId: string
  /** null for somebody who has no account: the contact of a unit. */
  accountId: string | null
  channel: 'sms'
  status: 'sending' | 'sent' | 'failed'
  /** The provider's serial number or error code. Never the phone number. */
  result: string | null
  at: Date
}
