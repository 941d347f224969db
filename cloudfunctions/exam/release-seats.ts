import type { SeatChoice } from './exam-record'
import { freeSeat, quotaId } from './seat-repository'

/** Frees the seats of a choice that this application holds (E6). Freeing again changes nothing. */
export async function releaseSeats(applicationId: string, choice: SeatChoice): Promise<void> {
  for (const subjectId of choice.subjectIds) await freeSeat(quotaId(choice, subjectId), applicationId)
}
