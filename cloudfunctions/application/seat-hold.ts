import type { SeatChoice } from '../exam/exam-record'
import type { ApplicationRecord } from './application-record'
import { SEAT_HOLDING_STATUSES } from './status'

/**
 * The id under which an application holds seats: `<applicationId>.<generation>`. Giving seats up counts the
 * generation up in the same write as the status, and frees the old id afterwards. So a release that comes late, or
 * comes twice, can only ever free what was given up, never the seats that were taken since (E5, E6).
 */
export const seatHoldIdOf = (applicationId: string, generation: number): string =>
  `${applicationId}.${generation}`

export const seatHoldId = ({ _id, seatGeneration }: ApplicationRecord): string =>
  seatHoldIdOf(_id, seatGeneration)

/** The parts of a hold's id, or null when it is none of ours. */
export function parseSeatHoldId(holdId: string): { applicationId: string; generation: number } | null {
  const [, applicationId, generation] = /^(.+)\.(\d+)$/.exec(holdId) ?? []
  return applicationId ? { applicationId, generation: Number(generation) } : null
}

export const seatChoice = ({ examId, siteId, subjectIds }: ApplicationRecord): SeatChoice => ({
  examId,
  siteId,
  subjectIds,
})

export const holdsSeats = ({ status }: ApplicationRecord): boolean => SEAT_HOLDING_STATUSES.includes(status)

/** What is written with an event that gives the seats up. */
export const seatsGivenUp = ({ seatGeneration }: ApplicationRecord) => ({
  seatGeneration: seatGeneration + 1,
})

/** What is written with an event that ends the application: it no longer stands in the way of a new one (C14). */
export const ended = (application: ApplicationRecord) => ({
  ...seatsGivenUp(application),
  activeKey: `ended:${application._id}`,
  dueAt: null,
})
