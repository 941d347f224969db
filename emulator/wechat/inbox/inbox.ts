import { randomUUID } from 'node:crypto'
import type { WallClock } from '../clock'
import type { RecordStore } from '../server/record-store'

export type InboxChannel = 'sms' | 'mail' | 'subscribe'

export interface AttachmentView {
  attachmentId: string
  name: string
  contentType: string
  size: number
}

/** Something that would have left for the real world. `at` is the emulator's time. */
export interface InboxEntry {
  entryId: string
  channel: InboxChannel
  at: number
  from: string
  /** Phone number, mail address or OPENID. */
  to: string
  title: string
  /** Plain text. */
  body: string
  /** Page of the mini-program that a subscribe message opens. */
  link: string | null
  attachments: AttachmentView[]
}

export interface NewAttachment {
  name: string
  contentType: string
  content: Buffer
}

export type NewInboxEntry = Omit<InboxEntry, 'entryId' | 'at' | 'attachments'> & {
  attachments: NewAttachment[]
}

export interface Inbox {
  add(entry: NewInboxEntry): string
  /** Newest first. */
  list(): InboxEntry[]
  attachment(attachmentId: string): NewAttachment | undefined
  clear(): void
}

interface StoredAttachment extends AttachmentView {
  base64: string
}

/** Where SMS, mail and subscribe messages end up here, instead of at people. */
export function createInbox(store: RecordStore, clock: WallClock): Inbox {
  const entries = store.table<InboxEntry>('inbox-entries')
  const files = store.table<StoredAttachment>('inbox-attachments')
  return {
    add({ attachments, ...entry }) {
      const entryId = randomUUID()
      store.transaction(() => {
        const views = attachments.map(({ content, ...rest }): AttachmentView => {
          const view = { ...rest, attachmentId: randomUUID(), size: content.length }
          files.put(view.attachmentId, { ...view, base64: content.toString('base64') })
          return view
        })
        entries.put(entryId, { ...entry, entryId, at: clock.now(), attachments: views })
      })
      return entryId
    },
    list: () => entries.list().reverse(),
    attachment(attachmentId) {
      const file = files.get(attachmentId)
      return (
        file && {
          name: file.name,
          contentType: file.contentType,
          content: Buffer.from(file.base64, 'base64'),
        }
      )
    },
    clear: () =>
      store.transaction(() => {
        entries.list().forEach(({ entryId, attachments }) => {
          attachments.forEach(({ attachmentId }) => files.remove(attachmentId))
          entries.remove(entryId)
        })
      }),
  }
}
