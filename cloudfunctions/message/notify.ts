import { createHash } from 'node:crypto'
import { logFailure } from '../_shared/log'
import type { MessageKind } from './contract'
import { deliverSms } from './deliver-sms'
import { addMessageOnce } from './message-repository'
import { fillTemplate } from './templates'

export interface Notice {
  accountId: string
  kind: MessageKind
  /** Names the state change; the same change told again is the same message (K4). */
  dedupeKey: string
  values: Record<string, string>
  /** A page of the mini-program with its query, or null. */
  link: string | null
  at: Date
}

/**
 * Tells somebody about a state change: writes the inbox, which is the record of truth, and sends an SMS for the
 * kinds that have one. Calling it again for the same change does nothing. An SMS that fails is recorded and never
 * fails the caller.
 */
export async function notify({ accountId, kind, dedupeKey, values, link, at }: Notice): Promise<void> {
  const messageId = `msg_${createHash('sha256').update(`${accountId}|${kind}|${dedupeKey}`).digest('hex').slice(0, 32)}`
  const { title, body } = fillTemplate(kind, values)
  await addMessageOnce({
    _id: messageId,
    accountId,
    kind,
    title,
    body,
    link,
    sentAt: at,
    readAt: null,
    removedAt: null,
  })
  await deliverSms({ messageId, accountId, kind, at }).catch((error: unknown) => logFailure('sms', error))
}
