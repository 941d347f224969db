import type { SignedInCaller } from '../_shared/caller'
import { AppError, type FieldIssue } from '../_shared/errors'
import { newId } from '../_shared/ids'
import { staffActor } from '../application/actor'
import { recordAudit } from '../staff/record-audit'
import type { Room, Seating } from './contract'
import { savePlan } from './plan-repository'
import { presentSeating } from './present-seating'
import { highestPublishedSeat, loadSeating, type SeatingState } from './seating'
import type { RoomRecord } from './ticket-record'

interface Rooms {
  examId: string
  siteId: string
  revision: number
  rooms: Room[]
}

/** Saves the rooms of a site, with an audit entry. What is drawn and not published has to be drawn again. */
export async function saveRooms(
  { examId, siteId, revision, rooms }: Rooms,
  caller: SignedInCaller,
): Promise<Seating> {
  const state = await loadSeating(examId, siteId)
  const { plan } = state
  if (plan.revision !== revision) throw new AppError('STATE_CONFLICT')
  const issues = [...roomIssues(state, rooms), ...lostRoomIssues(state, rooms)]
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  const named = rooms.map((room): RoomRecord => ({ ...room, roomId: room.roomId || newId('room') }))
  const at = new Date()
  const saved = await savePlan(plan, { rooms: named }, at)
  if (!saved) throw new AppError('STATE_CONFLICT')
  await recordAudit({
    action: 'ticket.saveRooms',
    by: staffActor(caller),
    target: plan._id,
    before: plan.rooms,
    after: named,
    at,
  })
  return presentSeating({ ...state, plan: saved })
}

function roomIssues({ site, plan, tickets }: SeatingState, rooms: readonly Room[]): FieldIssue[] {
  const open = new Set(site.subjects.map(({ subjectId }) => subjectId))
  return rooms.flatMap((room, index): FieldIssue[] => {
    const path = `rooms.${index}`
    const before = plan.rooms.find(({ roomId }) => roomId === room.roomId)
    if (room.roomId && !before) return [{ path: `${path}.roomId`, code: 'NOT_A_CHOICE' }]
    if (rooms.findIndex(({ name }) => name === room.name) < index)
      return [{ path: `${path}.name`, code: 'NAME_TWICE' }]
    if (room.roomId && rooms.findIndex(({ roomId }) => roomId === room.roomId) < index)
      return [{ path: `${path}.roomId`, code: 'NAME_TWICE' }]
    if (room.subjectIds.some((subjectId) => !open.has(subjectId)))
      return [{ path: `${path}.subjectIds`, code: 'NOT_A_CHOICE' }]
    const seats = before ? highestPublishedSeat(tickets, before.roomId) : 0
    const lostSubject = before?.subjectIds.some((subjectId) => !room.subjectIds.includes(subjectId))
    return seats && (room.capacity < seats || lostSubject)
      ? [{ path: `${path}.capacity`, code: 'ROOM_IN_USE', params: { seats } }]
      : []
  })
}

/** Rooms that are missing now although somebody has a published seat in them. */
const lostRoomIssues = ({ plan, tickets }: SeatingState, rooms: readonly Room[]): FieldIssue[] =>
  plan.rooms
    .filter(({ roomId }) => !rooms.some((room) => room.roomId === roomId))
    .map(({ roomId }) => highestPublishedSeat(tickets, roomId))
    .filter((seats) => seats > 0)
    .map((seats) => ({ path: 'rooms', code: 'ROOM_IN_USE', params: { seats } }))
