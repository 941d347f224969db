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

/** What stands behind the head: any light plain colour, or the one that the exam asks for. */
export const PHOTO_BACKGROUNDS = ['light', 'white', 'blue', 'red'] as const

const KB = 1024
const pixels = z.number().int().min(100).max(2000)
const ratio = z.number().min(1).max(2)
const bytes = z
  .number()
  .int()
  .min(5 * KB)
  .max(1024 * KB)

/** What the ID photos of an exam must be like (D7). */
export const photoProfileSchema = z.object({
  /** What the photo tool makes, in pixels; its proportions are the printed ones. */
  width: pixels,
  height: pixels,
  /** Dots per inch: with the pixels it says how large the photo itself is. */
  dpi: z.number().int().min(72).max(600),
  /** The fewest pixels that are taken. */
  minWidth: pixels,
  minHeight: pixels,
  /** Height divided by width, both ends included. */
  minRatio: ratio,
  maxRatio: ratio,
  /** Size of the file, both ends included. */
  minBytes: bytes,
  maxBytes: bytes,
  background: z.enum(PHOTO_BACKGROUNDS),
})
export type PhotoProfile = z.output<typeof photoProfileSchema>

/** A photo profile with what follows from it, in whole millimetres. */
export interface PhotoRules extends PhotoProfile {
  /** The photo itself, by its pixels and dots per inch. */
  size: { width: number; height: number }
  /** As it stands on ticket, forms and certificate, in a field of 33 x 48 mm. */
  printed: { width: number; height: number }
}

/** The photo profile of an exam as the exam office sees it. */
export interface ExamPhotoRules {
  examId: string
  /** `人工智能训练师 三级/高级工 第二批` */
  examTitle: string
  rules: PhotoRules
  /** Applications that already have a photo. They keep it when the profile changes. */
  photos: number
  /** Usual sizes to start from; the first is what an exam has until somebody chooses. */
  presets: { name: string; rules: PhotoRules }[]
}

const officers = ['exam_officer'] as const
const examId = z.string().min(1).max(64)
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
  get: route<Exam>()('public', z.object({ examId })),
  /** What the photos of an exam must be like, for the exam office. */
  getPhotoRules: route<ExamPhotoRules>()(officers, z.object({ examId })),
  /**
   * Changes what photos must be like from now on (D7). Photos that were taken stay as they are. `VALIDATION_FAILED` names
   * what does not fit together: the tool's own photo must be within the limits, and upper ends not below lower ones.
   */
  setPhotoRules: route<ExamPhotoRules>()(officers, z.object({ examId, profile: photoProfileSchema })),
  listAnnouncements: route<Page<AnnouncementCard>>()('public', z.object({ cursor })),
  getAnnouncement: route<Announcement>()('public', z.object({ announcementId: z.string().min(1).max(64) })),
}
export type ExamContract = typeof examContract
