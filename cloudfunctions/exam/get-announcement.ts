import { AppError } from '../_shared/errors'
import { findAnnouncement } from './announcement-repository'
import type { Announcement } from './contract'
import { presentAnnouncementCard } from './list-announcements'

/** One announcement; one that is not published yet is `NOT_FOUND`. */
export async function getAnnouncement({ announcementId }: { announcementId: string }): Promise<Announcement> {
  const announcement = await findAnnouncement(announcementId)
  if (!announcement || announcement.publishedAt > new Date()) throw new AppError('NOT_FOUND')
  return { ...presentAnnouncementCard(announcement), body: announcement.body }
}
