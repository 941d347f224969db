import * as z from 'zod'
import { route, type Page } from '../_shared/contract'
import type { ApplicationStatus } from '../application/status'

/** By the server's clock (E8): before, inside and after the registration window. */
export type ExamState = 'upcoming' | 'open' | 'closed'

export interface ExamCard {
  examId: string
  occupation: string
  /** `三级/高级工` */
  level: string
  /** `第二批` */
  batch: string
  registrationOpensAt: string
  registrationClosesAt: string
  examAt: string
  /** The fee of all subjects without a site's surcharge. */
  feeFen: number
  seatsLeft: number
  capacity: number
  state: ExamState
  /** The caller's live application, if any. `payBy` is set while it awaits payment. */
  mine: { applicationId: string; status: ApplicationStatus; payBy: string | null } | null
}

export interface ExamSubject {
  subjectId: string
  name: string
  startsAt: string
  endsAt: string
  feeFen: number
  seatsLeft: number
  capacity: number
}

/** 考点. Its open subjects appear after it is chosen (E3). */
export interface ExamSite {
  siteId: string
  name: string
  address: string
  /** When false, a submission goes straight to payment (F2). */
  reviewRequired: boolean
  surchargeFen: number
  seatsLeft: number
  subjects: ExamSubject[]
}

export interface Exam extends ExamCard {
  /** `/` when the occupation has none (manual S0). */
  direction: string
  description: string
  /** Returned applications and signed forms are taken until then. */
  correctionClosesAt: string
  /** Calendar day, `YYYY-MM-DD`. */
  ticketPrintableOn: string
  agreement: { version: string; summary: string[]; body: string }
  sites: ExamSite[]
}

export interface AnnouncementCard {
  announcementId: string
  title: string
  /** `认定考试部` */
  office: string
  pinned: boolean
  publishedAt: string
}

export interface Announcement extends AnnouncementCard {
  body: string
}

/** What the exams that are there can be narrowed by (B7), each list in the order of the exams. */
export interface ExamFilterOptions {
  occupations: string[]
  levels: string[]
  /** Names of sites. */
  sites: string[]
  /** Months of exams, `YYYY-MM` of China's calendar, earliest first. */
  months: string[]
}

const cursor = z.string().max(200).optional()
const choice = z.string().trim().max(60).optional()

export const examContract = {
  /** Sorted by what the caller can act on now (B1): own live ones, open, upcoming, closed. */
  list: route<Page<ExamCard>>()(
    'public',
    z.object({
      cursor,
      keyword: z.string().trim().max(30).optional(),
      /** Each one of `getFilterOptions`; an exam has to fit all that are given (B7). */
      occupation: choice,
      level: choice,
      site: choice,
      month: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .optional(),
    }),
  ),
  getFilterOptions: route<ExamFilterOptions>()('public', z.object({})),
  get: route<Exam>()('public', z.object({ examId: z.string().min(1).max(64) })),
  listAnnouncements: route<Page<AnnouncementCard>>()('public', z.object({ cursor })),
  getAnnouncement: route<Announcement>()('public', z.object({ announcementId: z.string().min(1).max(64) })),
}
export type ExamContract = typeof examContract
