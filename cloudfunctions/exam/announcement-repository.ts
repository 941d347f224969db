import { database } from '../_shared/cloud'
import type { Cursor } from '../_shared/cursor'

/** One document of `announcements`. */
export interface AnnouncementRecord {
  _id: string
  title: string
  /** The department that publishes it. */
  office: string
  pinned: boolean
  publishedAt: Date
  /** Markdown of headings, paragraphs and lists. */
  body: string
}

const announcements = () => database().collection('announcements')

/** A page of what is published, pinned ones first, then newest first. */
export async function findAnnouncements(
  at: Date,
  after: (Cursor & { pinned: boolean }) | null,
  limit: number,
): Promise<AnnouncementRecord[]> {
  const { command } = database()
  const older = after && [
    { pinned: after.pinned, publishedAt: command.lt(after.at) },
    { pinned: after.pinned, publishedAt: after.at, _id: command.lt(after.id) },
    ...(after.pinned ? [{ pinned: false, publishedAt: command.lte(at) }] : []),
  ]
  const { data } = await announcements()
    .where(older ? command.or(older) : { publishedAt: command.lte(at) })
    .orderBy('pinned', 'desc')
    .orderBy('publishedAt', 'desc')
    .orderBy('_id', 'desc')
    .limit(limit)
    .get()
  return data as AnnouncementRecord[]
}

export async function findAnnouncement(announcementId: string): Promise<AnnouncementRecord | undefined> {
  const { data } = await announcements().doc(announcementId).get()
  return data[0] as AnnouncementRecord | undefined
}
