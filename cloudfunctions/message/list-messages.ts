import type { SignedInCaller } from '../_shared/caller'
import type { Page } from '../_shared/contract'
import { decodeCursor, encodeCursor } from '../_shared/cursor'
import type { MessageView } from './contract'
import type { MessageRecord } from './message-record'
import { countUnread, findMessages } from './message-repository'

const PAGE_SIZE = 20

/** The inbox of the caller, newest first, without what was removed (K1). */
export async function listMessages(
  { cursor }: { cursor?: string },
  { account }: SignedInCaller,
): Promise<Page<MessageView> & { unread: number }> {
  const [found, unread] = await Promise.all([
    findMessages(account._id, cursor ? decodeCursor(cursor) : null, PAGE_SIZE + 1),
    countUnread(account._id),
  ])
  const items = found.slice(0, PAGE_SIZE)
  const last = items.at(-1)
  const more = found.length > PAGE_SIZE && last
  return {
    items: items.map(presentMessage),
    unread,
    ...(more ? { nextCursor: encodeCursor({ at: last.sentAt, id: last._id }) } : {}),
  }
}

const presentMessage = ({ _id, kind, title, body, link, sentAt, readAt }: MessageRecord): MessageView => ({
  messageId: _id,
  kind,
  title,
  body,
  link,
  sentAt: sentAt.toISOString(),
  readAt: readAt?.toISOString() ?? null,
})
