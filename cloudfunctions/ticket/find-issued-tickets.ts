import { findAllTickets } from './ticket-repository'

/** Who was let in to an exam: what scores are matched by. */
export interface IssuedTicket {
  applicationId: string
  accountId: string
  ticketNumber: string
  subjectIds: string[]
}

/** The published tickets of an exam, by number. */
export async function findIssuedTickets(examId: string): Promise<IssuedTicket[]> {
  const tickets = await findAllTickets({ examId })
  return tickets
    .filter(({ status }) => status === 'issued')
    .map(({ _id, accountId, ticketNumber, seats }) => ({
      applicationId: _id,
      accountId,
      ticketNumber,
      subjectIds: seats.map(({ subjectId }) => subjectId),
    }))
}
