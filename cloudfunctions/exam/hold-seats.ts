import { AppError } from '../_shared/errors'
import type { SeatChoice } from './exam-record'
import { releaseSeats } from './release-seats'
import { isHolder, quotaId, takeSeat } from './seat-repository'

/**
 * Takes a seat for every subject of the choice, or none (E5). Never reads before it writes, so any number of
 * candidates at once cannot take more than there are. Holding again what is held changes nothing.
 * `SEATS_EXHAUSTED` carries the subject that is full; what was taken on the way is given back.
 */
export async function holdSeats(applicationId: string, choice: SeatChoice): Promise<void> {
  const taken: string[] = []
  for (const subjectId of [...choice.subjectIds].sort()) {
    const id = quotaId(choice, subjectId)
    if (await takeSeat(id, applicationId)) taken.push(subjectId)
    else if (!(await isHolder(id, applicationId))) {
      await releaseSeats(applicationId, { ...choice, subjectIds: taken })
      throw new AppError('SEATS_EXHAUSTED', { subjectId })
    }
  }
}
