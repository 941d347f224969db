import { AppError } from '../_shared/errors'
import { findPaidAtSite, type PaidApplication } from '../application/find-paid-at-site'
import { loadExam } from '../exam/load-exam'
import type { ExamRecord, ExamSiteRecord } from '../exam/exam-record'
import { findPlan } from './plan-repository'
import { findAllTickets } from './ticket-repository'
import type { SeatingPlanRecord, TicketRecord } from './ticket-record'

/** Everything about the seats of one site. */
export interface SeatingState {
  exam: ExamRecord
  site: ExamSiteRecord
  plan: SeatingPlanRecord
  paid: PaidApplication[]
  tickets: TicketRecord[]
}

/** `NOT_FOUND` when the exam or the site does not exist. */
export async function loadSeating(examId: string, siteId: string): Promise<SeatingState> {
  const exam = await loadExam(examId)
  const site = exam.sites.find((one) => one.siteId === siteId)
  if (!site) throw new AppError('NOT_FOUND')
  const [plan, paid, tickets] = await Promise.all([
    findPlan(examId, siteId),
    findPaidAtSite(examId, siteId),
    findAllTickets({ examId, siteId }),
  ])
  return { exam, site, plan, paid, tickets }
}

/** The highest seat of a room that somebody holds for good; 0 when nobody does. */
export const highestPublishedSeat = (tickets: readonly TicketRecord[], roomId: string): number =>
  Math.max(
    0,
    ...tickets
      .filter(({ status }) => status !== 'arranged')
      .flatMap(({ seats }) => seats.filter((place) => place.roomId === roomId).map(({ seat }) => seat)),
  )

/**
 * Whether what is drawn may be published: everybody who has paid has a seat of the last draw or a published one, and
 * no seat is given twice. What a draw that was cut short left behind is not.
 */
export function isComplete({ plan, paid, tickets }: SeatingState): boolean {
  const holders = new Set(
    tickets
      .filter(({ status, drawNumber }) => status !== 'arranged' || drawNumber === plan.drawNumber)
      .map(({ _id }) => _id),
  )
  const places = tickets.flatMap(({ seats }) =>
    seats.map(({ subjectId, roomId, seat }) => `${subjectId}:${roomId}:${seat}`),
  )
  return (
    paid.every(({ applicationId }) => holders.has(applicationId)) && new Set(places).size === places.length
  )
}
