import { exportHistory } from '../_shared/export-history'
import type { TicketRecord } from './ticket-record'
import { findTicket } from './ticket-repository'

export type ExportedTicket = ReturnType<typeof exportTicket>

/** The admission tickets of applications as their owner may see them: once published (O7, I4). */
export async function exportTickets(applicationIds: readonly string[]): Promise<ExportedTicket[]> {
  const found: TicketRecord[] = []
  for (const applicationId of applicationIds) {
    const ticket = await findTicket(applicationId)
    if (ticket && ticket.status !== 'arranged') found.push(ticket)
  }
  return found.map(exportTicket)
}

const exportTicket = (record: TicketRecord) => ({
  applicationId: record._id,
  examId: record.examId,
  siteId: record.siteId,
  ticketNumber: record.ticketNumber,
  seats: record.seats,
  status: record.status,
  history: exportHistory(record.history),
  createdAt: record.createdAt,
  updatedAt: record.updatedAt,
})
