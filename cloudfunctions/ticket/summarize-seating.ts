import { countPaidAtSite } from '../application/count-paid-at-site'
import type { ExamRecord } from '../exam/exam-record'
import type { ExamOfficeCard, SeatingSummary } from './contract'
import { countTickets } from './ticket-repository'

/** How far the seats of one site are. */
export async function summarizeSite(
  examId: string,
  { siteId, name }: { siteId: string; name: string },
): Promise<SeatingSummary> {
  const [paid, all, arranged, cancelled] = await Promise.all([
    countPaidAtSite(examId, siteId),
    countTickets({ examId, siteId }),
    countTickets({ examId, siteId, status: 'arranged' }),
    countTickets({ examId, siteId, status: 'cancelled' }),
  ])
  return { siteId, siteName: name, paid, arranged, issued: all - arranged - cancelled }
}

export async function presentExamForOffice(exam: ExamRecord): Promise<ExamOfficeCard> {
  return {
    examId: exam._id,
    occupation: exam.occupation,
    level: exam.level,
    batch: exam.batch,
    examAt: exam.examAt.toISOString(),
    printableOn: exam.ticketPrintableOn,
    printableUntil: exam.ticketPrintableUntil,
    sites: await Promise.all(exam.sites.map((site) => summarizeSite(exam._id, site))),
  }
}
