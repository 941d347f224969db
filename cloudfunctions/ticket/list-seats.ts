import type { Page } from '../_shared/contract'
import { decodeCursor, encodeCursor } from '../_shared/cursor'
import { loadExam } from '../exam/load-exam'
import type { SeatLine } from './contract'
import { findPlan } from './plan-repository'
import { presentSeatLine } from './present-seat-line'
import { pageTickets } from './ticket-repository'

const PAGE_SIZE = 20

/** The tickets of a site by number. */
export async function listSeats({
  examId,
  siteId,
  cursor,
}: {
  examId: string
  siteId: string
  cursor?: string | undefined
}): Promise<Page<SeatLine>> {
  const [exam, { rooms }] = await Promise.all([loadExam(examId), findPlan(examId, siteId)])
  const found = await pageTickets({ examId, siteId }, cursor ? decodeCursor(cursor).id : '', PAGE_SIZE + 1)
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    items: await Promise.all(page.map((ticket) => presentSeatLine({ ticket, exam, rooms }))),
    ...(found.length > PAGE_SIZE && last
      ? { nextCursor: encodeCursor({ at: last.createdAt, id: last.ticketNumber }) }
      : {}),
  }
}
