import { readAllPages } from '../_shared/read-all-pages'
import type { MessageRecord } from './message-record'
import { pageAllMessages } from './message-repository'

export type ExportedMessage = ReturnType<typeof exportMessage>

/** Every message to a person, those removed from the list too (O7); the caller answers for whose they are. */
export async function exportMessages(accountId: string): Promise<ExportedMessage[]> {
  const records = await readAllPages(
    (after, limit) => pageAllMessages(accountId, after, limit),
    ({ sentAt, _id }) => ({ at: sentAt, id: _id }),
  )
  return records.map(exportMessage)
}

const exportMessage = ({ _id, kind, title, body, sentAt, readAt, removedAt }: MessageRecord) => ({
  messageId: _id,
  kind,
  title,
  body,
  sentAt,
  readAt,
  removedAt,
})
