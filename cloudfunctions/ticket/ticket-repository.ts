import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import type { TicketStatus } from './status'
import type { SeatRecord, TicketRecord } from './ticket-record'

export const TICKETS = 'tickets'
const tickets = () => database().collection(TICKETS)

const BATCH = 500

export async function findTicket(applicationId: string): Promise<TicketRecord | null> {
  const { data } = await tickets().where({ _id: applicationId }).limit(1).get()
  return (data[0] as TicketRecord | undefined) ?? null
}

export async function findTicketByNumber(examId: string, ticketNumber: string): Promise<TicketRecord | null> {
  const { data } = await tickets().where({ examId, ticketNumber }).limit(1).get()
  return (data[0] as TicketRecord | undefined) ?? null
}

/** A page of an exam's or a site's tickets by number, after the last one of the page before. */
export async function pageTickets(
  where: { examId: string; siteId?: string; status?: TicketStatus },
  afterNumber: string,
  limit: number,
): Promise<TicketRecord[]> {
  const { data } = await tickets()
    .where({ ...where, ticketNumber: database().command.gt(afterNumber) })
    .orderBy('ticketNumber', 'asc')
    .limit(limit)
    .get()
  return data as TicketRecord[]
}

/** All tickets of a site, or of an exam, in batches. */
export async function findAllTickets(where: { examId: string; siteId?: string }): Promise<TicketRecord[]> {
  const found: TicketRecord[] = []
  for (;;) {
    const batch = await pageTickets(where, found.at(-1)?.ticketNumber ?? '', BATCH)
    found.push(...batch)
    if (batch.length < BATCH) return found
  }
}

export async function countTickets(where: {
  examId: string
  siteId: string
  status?: TicketStatus
}): Promise<number> {
  return (await tickets().where(where).count()).total ?? 0
}

const issuedFor = (examId: string) => ({ examId, status: 'issued' satisfies TicketStatus })

export const countIssued = async (examId: string): Promise<number> =>
  (await tickets().where(issuedFor(examId)).count()).total ?? 0

/** Ids of the published tickets of an exam that are greater than `after`, ascending. */
export async function findIssuedIds(examId: string, after: string, limit: number): Promise<string[]> {
  const { data } = await tickets()
    .where({ ...issuedFor(examId), _id: database().command.gt(after) })
    .field({ _id: true })
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return (data as Pick<TicketRecord, '_id'>[]).map(({ _id }) => _id)
}

/** Adds a ticket; false when the application has one already or the number is taken. */
export async function addTicket(record: TicketRecord): Promise<boolean> {
  try {
    await tickets().add(record)
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

/** Other seats for a ticket that is not published yet; false when it is. */
export async function moveTicket(
  applicationId: string,
  seats: SeatRecord[],
  drawNumber: number,
  at: Date,
): Promise<boolean> {
  const { updated } = await tickets()
    .where({ _id: applicationId, status: 'arranged' satisfies TicketStatus })
    .update({ seats, drawNumber, updatedAt: at })
  return updated === 1
}
