import { AppError } from '../_shared/errors'
import { loadExam } from '../exam/load-exam'
import type { ExamRecord } from '../exam/exam-record'
import { findPlan } from './plan-repository'
import { findTicket } from './ticket-repository'
import type { RoomRecord, TicketRecord } from './ticket-record'

export interface LoadedTicket {
  ticket: TicketRecord
  exam: ExamRecord
  rooms: RoomRecord[]
}

/** A ticket with its exam and rooms; `NOT_FOUND` when the application has none. The caller answers for who sees it. */
export async function loadTicket(applicationId: string): Promise<LoadedTicket> {
  const ticket = await findTicket(applicationId)
  if (!ticket) throw new AppError('NOT_FOUND')
  const [exam, { rooms }] = await Promise.all([
    loadExam(ticket.examId),
    findPlan(ticket.examId, ticket.siteId),
  ])
  return { ticket, exam, rooms }
}

/** The seats of a ticket in words, in the order of the day. */
export const seatsInWords = ({ ticket, exam, rooms }: LoadedTicket) =>
  exam.subjects.flatMap((subject) => {
    const place = ticket.seats.find(({ subjectId }) => subjectId === subject.subjectId)
    const roomName = rooms.find(({ roomId }) => roomId === place?.roomId)?.name ?? ''
    return place ? [{ ...subject, roomName, seat: place.seat }] : []
  })
