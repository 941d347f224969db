import { loadAssociation } from '../_shared/association'
import type { SignedInCaller } from '../_shared/caller'
import { loadPaidChoice } from '../application/load-paid-choice'
import type { TicketView } from './contract'
import { loadTicket, seatsInWords, type LoadedTicket } from './load-ticket'
import { isPrintable } from './print-window'
import { findTicket } from './ticket-repository'

/** 准考证 of the caller: site and times at once, number, rooms and seats as soon as they are published (I3, I4). */
export async function getMyTicket(
  { applicationId }: { applicationId: string },
  caller: SignedInCaller,
): Promise<TicketView> {
  const { exam, site, subjects } = await loadPaidChoice(applicationId, caller)
  const known = await findTicket(applicationId)
  const loaded = known && known.status !== 'arranged' ? await loadTicket(applicationId) : null
  const places = loaded ? seatsInWords(loaded) : []
  return {
    applicationId,
    examTitle: `${exam.occupation} ${exam.level}`,
    ticket: loaded && presentTicket(loaded),
    siteName: site?.name ?? '',
    siteAddress: site?.address ?? '',
    subjects: subjects.map(({ subjectId, name, startsAt, endsAt }) => {
      const place = places.find((one) => one.subjectId === subjectId)
      return {
        name,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        roomName: place?.roomName ?? null,
        seat: place?.seat ?? null,
      }
    }),
    printableOn: exam.ticketPrintableOn,
    printableUntil: exam.ticketPrintableUntil,
    isPrintable: loaded?.ticket.status === 'issued' && isPrintable(exam, new Date()),
    rules: exam.ticketRules,
    contactPhone: (await loadAssociation()).contactPhone,
  }
}

function presentTicket({ ticket }: LoadedTicket): TicketView['ticket'] {
  const { ticketNumber, status, history } = ticket
  if (status === 'arranged') return null
  return { ticketNumber, status, reason: status === 'cancelled' ? (history.at(-1)?.reason ?? null) : null }
}
