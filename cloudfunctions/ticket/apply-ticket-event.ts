import { transition, type Actor } from '../_shared/transition'
import { deadlineWords } from '../_shared/time'
import { notify } from '../message/notify'
import type { MessageKind } from '../message/contract'
import { loadTicket, seatsInWords } from './load-ticket'
import { ticketTransitions, type TicketEvent, type TicketStatus } from './status'
import type { TicketRecord } from './ticket-record'
import { TICKETS } from './ticket-repository'

const KINDS: Record<TicketEvent, MessageKind> = {
  issue: 'ticket_issued',
  cancel: 'ticket_cancelled',
  restore: 'ticket_issued',
}

interface Change {
  by: Actor
  at: Date
  reason?: string
}

/** Moves a ticket by an event and tells its holder (K1). `STATE_CONFLICT` when it cannot happen any more. */
export async function applyTicketEvent(
  ticket: TicketRecord,
  event: TicketEvent,
  { by, at, reason }: Change,
): Promise<void> {
  await transition<TicketStatus>(TICKETS, ticket, ticketTransitions, event, {
    by,
    at,
    ...(reason ? { reason } : {}),
  })
  const loaded = await loadTicket(ticket._id)
  const { exam } = loaded
  await notify({
    accountId: ticket.accountId,
    kind: KINDS[event],
    dedupeKey: `${ticket._id}:${event}:${at.getTime()}`,
    values: {
      exam: `${exam.occupation} ${exam.level}`,
      examAt: deadlineWords(exam.examAt),
      site: exam.sites.find(({ siteId }) => siteId === ticket.siteId)?.name ?? '',
      seats: seatsInWords(loaded)
        .map(({ name, roomName, seat }) => `${name} ${roomName} ${seat} 号`)
        .join('，'),
      printable: `${exam.ticketPrintableOn} 至 ${exam.ticketPrintableUntil}`,
      reason: (reason ?? '').replace(/[。.]$/, ''),
    },
    link: `/packages/application/ticket/ticket?applicationId=${ticket._id}`,
    at,
  })
}
