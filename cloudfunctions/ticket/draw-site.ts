import { randomBytes } from 'node:crypto'
import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { forEach } from '../_shared/for-each'
import { takeSerials } from '../_shared/serials'
import { staffActor } from '../application/actor'
import { recordAudit } from '../staff/record-audit'
import type { Seating } from './contract'
import { drawSeats } from './draw-seats'
import { savePlan } from './plan-repository'
import { presentSeating } from './present-seating'
import { loadSeating, type SeatingState } from './seating'
import { ticketNumberOf } from './ticket-number'
import { addTicket, moveTicket } from './ticket-repository'
import type { SeatRecord } from './ticket-record'

/** Writes at once; the database takes some hundreds a second. */
const WIDTH = 20

/**
 * 排座 (I1): draws with a fresh seed, which is recorded. Before publishing everybody is drawn anew and keeps the number;
 * afterwards only those who have no seat get one of the free ones. The plan counts the draw before the tickets are
 * written, so that what a crash cuts short cannot be published and is drawn again.
 */
export async function drawSite(
  { examId, siteId, revision }: { examId: string; siteId: string; revision: number },
  caller: SignedInCaller,
): Promise<Seating> {
  const state = await loadSeating(examId, siteId)
  const { plan } = state
  if (plan.revision !== revision || !presentSeating(state).allowed.includes('draw'))
    throw new AppError('STATE_CONFLICT')
  const fixed = new Set(state.tickets.filter(({ status }) => status !== 'arranged').map(({ _id }) => _id))
  const sitters = state.paid.filter(({ applicationId }) => !fixed.has(applicationId))
  const seed = randomBytes(16).toString('hex')
  const drawn = drawSeats(sitters, freeSeats(state, fixed), seed)
  const at = new Date()
  const drawNumber = plan.drawNumber + 1
  if (!(await savePlan(plan, { seed, drawNumber, drawnAt: at }, at))) throw new AppError('STATE_CONFLICT')
  await writeTickets(state, drawn, drawNumber, at)
  await recordAudit({
    action: 'ticket.draw',
    by: staffActor(caller),
    target: plan._id,
    after: { seed, drawNumber, people: drawn.size },
    at,
  })
  return presentSeating(await loadSeating(examId, siteId))
}

/** The seats of each subject that nobody holds for good, room by room. */
function freeSeats({ site, plan, tickets }: SeatingState, fixed: ReadonlySet<string>) {
  const taken = new Set(
    tickets
      .filter(({ _id }) => fixed.has(_id))
      .flatMap(({ seats }) => seats.map(({ subjectId, roomId, seat }) => `${subjectId}:${roomId}:${seat}`)),
  )
  return new Map(
    site.subjects.map(({ subjectId }) => [
      subjectId,
      plan.rooms
        .filter(({ subjectIds }) => subjectIds.includes(subjectId))
        .flatMap(({ roomId, capacity }) =>
          Array.from({ length: capacity }, (_, index) => ({ roomId, seat: index + 1 })),
        )
        .filter(({ roomId, seat }) => !taken.has(`${subjectId}:${roomId}:${seat}`)),
    ]),
  )
}

async function writeTickets(
  { exam, site, paid, tickets }: SeatingState,
  drawn: ReadonlyMap<string, SeatRecord[]>,
  drawNumber: number,
  at: Date,
): Promise<void> {
  const known = new Set(tickets.map(({ _id }) => _id))
  const added = [...drawn.keys()].filter((applicationId) => !known.has(applicationId))
  const first = added.length ? await takeSerials(`ticket:${exam._id}`, added.length) : 0
  const serials = new Map(added.map((applicationId, index) => [applicationId, first + index]))
  const owners = new Map(paid.map(({ applicationId, accountId }) => [applicationId, accountId]))
  await forEach([...drawn], WIDTH, async ([applicationId, seats]) => {
    if (known.has(applicationId)) return moveTicket(applicationId, seats, drawNumber, at)
    return addTicket({
      _id: applicationId,
      examId: exam._id,
      siteId: site.siteId,
      accountId: owners.get(applicationId)!,
      ticketNumber: ticketNumberOf(exam, site.siteId, serials.get(applicationId)!),
      seats,
      drawNumber,
      status: 'arranged',
      history: [],
      createdAt: at,
      updatedAt: at,
    })
  })
}
