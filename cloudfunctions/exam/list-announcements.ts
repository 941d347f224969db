import type { Page } from '../_shared/contract'
import { decodeCursor, encodeCursor } from '../_shared/cursor'
import { findAnnouncements, type AnnouncementRecord } from './announcement-repository'
import type { AnnouncementCard } from './contract'

const PAGE_SIZE = 20

/** Announcements, pinned ones first; readable before sign-in (B2). */
export async function listAnnouncements({ cursor }: { cursor?: string }): Promise<Page<AnnouncementCard>> {
  const found = await findAnnouncements(new Date(), cursor ? readCursor(cursor) : null, PAGE_SIZE + 1)
  const items = found.slice(0, PAGE_SIZE)
  const last = items.at(-1)
  return {
    items: items.map(presentAnnouncementCard),
    ...(last && found.length > PAGE_SIZE ? { nextCursor: writeCursor(last) } : {}),
  }
}

export const presentAnnouncementCard = (record: AnnouncementRecord): AnnouncementCard => ({
  announcementId: record._id,
  title: record.title,
  office: record.office,
  pinned: record.pinned,
  publishedAt: record.publishedAt.toISOString(),
})

const writeCursor = ({ _id, pinned, publishedAt }: AnnouncementRecord): string =>
  encodeCursor({ at: publishedAt, id: `${pinned ? 1 : 0}:${_id}` })

function readCursor(text: string) {
  const { at, id } = decodeCursor(text)
  return { at, id: id.slice(2), pinned: id.startsWith('1') }
}
