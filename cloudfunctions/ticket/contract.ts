import * as z from 'zod'
import { route, type Page } from '../_shared/contract'
import type { TicketEvent, TicketStatus } from './status'

export type { TicketEvent, TicketStatus } from './status'

/** A ticket as its holder sees it: where and when, before and inside the print window (I3, I4). */
export interface TicketView {
  applicationId: string
  /** `人工智能训练师 三级/高级工` */
  examTitle: string
  /** null until the exam office has published the seats. */
  ticket: {
    ticketNumber: string
    status: Exclude<TicketStatus, 'arranged'>
    /** Why it was cancelled, or null. */
    reason: string | null
  } | null
  siteName: string
  siteAddress: string
  /** In the order of the day. Rooms and seats are null until they are published. */
  subjects: { name: string; startsAt: string; endsAt: string; roomName: string | null; seat: number | null }[]
  /** First and last calendar day of printing, `YYYY-MM-DD`, both included. */
  printableOn: string
  printableUntil: string
  /** Whether the PDF can be had now. */
  isPrintable: boolean
  rules: string[]
  contactPhone: string
}

/** One site of an exam as the exam office sees it in a list. */
export interface SeatingSummary {
  siteId: string
  siteName: string
  /** How many have paid and need a seat. */
  paid: number
  arranged: number
  issued: number
}

export interface ExamOfficeCard {
  examId: string
  occupation: string
  level: string
  batch: string
  examAt: string
  printableOn: string
  printableUntil: string
  sites: SeatingSummary[]
}

export interface Room {
  /** Empty for a room that is new; the answer carries its id. */
  roomId: string
  name: string
  capacity: number
  subjectIds: string[]
}

/** The rooms of a site and how far their seats are. */
export interface Seating extends SeatingSummary {
  examId: string
  examTitle: string
  rooms: Room[]
  /** Send it back with a change: of two changes at once one is refused. */
  revision: number
  /** What each subject needs and has. */
  subjects: { subjectId: string; name: string; startsAt: string; candidates: number; capacity: number }[]
  seed: string | null
  drawnAt: string | null
  issuedAt: string | null
  /** `draw`: somebody has no seat, or rooms or people changed. `issue`: what is drawn can be published. */
  allowed: ('draw' | 'issue')[]
}

/** One line of the seat list. */
export interface SeatLine {
  applicationId: string
  candidateName: string
  ticketNumber: string
  status: TicketStatus
  seats: { subjectName: string; roomName: string; seat: number }[]
  allowedEvents: TicketEvent[]
}

const id = z.string().min(1).max(64)
const examId = id
const siteId = id
const applicationId = id
const cursor = z.string().max(200).optional()
const revision = z.number().int().nonnegative()
const calendarDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const reason = z.string().trim().min(1).max(200)

const roomSchema = z.object({
  roomId: z.string().max(40),
  name: z.string().trim().min(1).max(30),
  capacity: z.number().int().min(1).max(500),
  subjectIds: z.array(id).min(1).max(10),
})

const officers = ['exam_officer'] as const

export const ticketContract = {
  /** The caller's own ticket, whatever state it is in; `NOT_FOUND` for an application that is not paid. */
  getMine: route<TicketView>()('profile', z.object({ applicationId })),

  /** Exams with their sites and how far the seats are, the latest exam first. */
  listExams: route<Page<ExamOfficeCard>>()(officers, z.object({ cursor })),
  getExam: route<ExamOfficeCard>()(officers, z.object({ examId })),
  /** Sets the days of printing. `VALIDATION_FAILED` for days that do not exist, are reversed or lie after the exam. */
  setPrintWindow: route<ExamOfficeCard>()(
    officers,
    z.object({ examId, printableOn: calendarDay, printableUntil: calendarDay }),
  ),
  getSeating: route<Seating>()(officers, z.object({ examId, siteId })),
  /**
   * Replaces the rooms of a site. A room in which somebody has a published seat stays, and stays large enough
   * (`VALIDATION_FAILED` names it). `STATE_CONFLICT` when somebody else saved meanwhile.
   */
  saveRooms: route<Seating>()(
    officers,
    z.object({ examId, siteId, revision, rooms: z.array(roomSchema).max(60) }),
  ),
  /**
   * Draws the seats of everybody who has paid; after publishing, only of those who have none yet.
   * `ROOM_CAPACITY_SHORT` names the subject and how many seats it lacks; nothing is written then.
   */
  draw: route<Seating>()(officers, z.object({ examId, siteId, revision })),
  /** Publishes what was drawn and tells every candidate. Calling it again finishes what was cut short. */
  issue: route<Seating>()(officers, z.object({ examId, siteId })),
  listSeats: route<Page<SeatLine>>()(officers, z.object({ examId, siteId, cursor })),
  /** Takes a published ticket back; the candidate is told why. */
  cancel: route<SeatLine>()(officers, z.object({ applicationId, reason })),
  /** Gives a cancelled ticket back, with the same number and seats. */
  restore: route<SeatLine>()(officers, z.object({ applicationId, reason })),
}
export type TicketContract = typeof ticketContract
