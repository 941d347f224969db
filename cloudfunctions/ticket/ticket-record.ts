import type { HistoryEntry } from '../_shared/status-table'
import type { TicketStatus } from './status'

/** Where one subject is sat. Seats count from 1 in each room. */
export interface SeatRecord {
  subjectId: string
  roomId: string
  seat: number
}

/** One document of `tickets`: the admission ticket of one paid application. */
export interface TicketRecord {
  /** The application's id: an application has one ticket, however often it is arranged. */
  _id: string
  examId: string
  siteId: string
  accountId: string
  /** Unique in the exam by an index; it says nothing about its holder (I2). Stays through every draw. */
  ticketNumber: string
  seats: SeatRecord[]
  /** The draw that gave the seats. */
  drawNumber: number
  status: TicketStatus
  history: HistoryEntry<TicketStatus>[]
  createdAt: Date
  updatedAt: Date
}

export interface RoomRecord {
  roomId: string
  /** `第 01 考场` */
  name: string
  capacity: number
  /** The subjects that are sat in it. */
  subjectIds: string[]
}

/** One document of `seating_plans`, `_id` = `<examId>:<siteId>`: the rooms of a site and how their seats were drawn. */
export interface SeatingPlanRecord {
  _id: string
  examId: string
  siteId: string
  /** In the order in which they are filled. */
  rooms: RoomRecord[]
  /** Goes up with every save of the rooms and every draw, so that of two at once one is refused. */
  revision: number
  /** How often seats were drawn; 0 before the first. */
  drawNumber: number
  /** What the last draw followed from: with it anybody can draw again and gets the same seats (I1). */
  seed: string | null
  drawnAt: Date | null
  /** When the seats were first published; from then on nobody is moved. */
  issuedAt: Date | null
  updatedAt: Date
}
