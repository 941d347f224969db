import type { Seating } from './contract'
import { isComplete, type SeatingState } from './seating'

export function presentSeating(state: SeatingState): Seating {
  const { exam, site, plan, paid, tickets } = state
  const open = new Set(site.subjects.map(({ subjectId }) => subjectId))
  const arranged = tickets.filter(({ status }) => status === 'arranged').length
  const issued = tickets.filter(({ status }) => status === 'issued').length
  return {
    examId: exam._id,
    examTitle: `${exam.occupation} ${exam.level}`,
    siteId: site.siteId,
    siteName: site.name,
    rooms: plan.rooms,
    revision: plan.revision,
    subjects: exam.subjects
      .filter(({ subjectId }) => open.has(subjectId))
      .map(({ subjectId, name, startsAt }) => ({
        subjectId,
        name,
        startsAt: startsAt.toISOString(),
        candidates: paid.filter(({ subjectIds }) => subjectIds.includes(subjectId)).length,
        capacity: plan.rooms
          .filter(({ subjectIds }) => subjectIds.includes(subjectId))
          .reduce((sum, { capacity }) => sum + capacity, 0),
      })),
    paid: paid.length,
    arranged,
    issued,
    seed: plan.seed,
    drawnAt: plan.drawnAt?.toISOString() ?? null,
    issuedAt: plan.issuedAt?.toISOString() ?? null,
    allowed: allowedNow(state, arranged),
  }
}

/** Before publishing a draw may be made as often as wanted; afterwards only while somebody has no seat. */
function allowedNow(state: SeatingState, arranged: number): Seating['allowed'] {
  const { plan, paid, tickets } = state
  const seatless = paid.length > tickets.length
  const canDraw = plan.rooms.length > 0 && paid.length > 0 && (!plan.issuedAt || seatless)
  return [
    ...(canDraw ? (['draw'] as const) : []),
    ...(arranged && isComplete(state) ? (['issue'] as const) : []),
  ]
}
