import { allowedEvents } from '../_shared/transition'
import { loadProfile } from '../account/load-profile'
import type { SeatLine } from './contract'
import { seatsInWords, type LoadedTicket } from './load-ticket'
import { ticketTransitions, type TicketStatus } from './status'

/** What the exam office does to a single ticket; publishing is for all of a site. */
const SINGLE_EVENTS = ['cancel', 'restore'] as const

export async function presentSeatLine(loaded: LoadedTicket): Promise<SeatLine> {
  const { _id, accountId, ticketNumber, status } = loaded.ticket
  const allowed = allowedEvents<TicketStatus, typeof ticketTransitions>(ticketTransitions, status)
  return {
    applicationId: _id,
    candidateName: (await loadProfile(accountId)).name,
    ticketNumber,
    status,
    seats: seatsInWords(loaded).map(({ name, roomName, seat }) => ({ subjectName: name, roomName, seat })),
    allowedEvents: SINGLE_EVENTS.filter((event) => allowed.includes(event)),
  }
}
