import type { ApplicationRecord } from './application-record'
import { findSeatHolders, updateWhere } from './application-repository'
import { holdsSeats, parseSeatHoldId, seatHoldId, seatsGivenUp } from './seat-hold'

/**
 * For the repair of seats (E6): which of these holds belong to an application that keeps its seats. A hold of one
 * that should have none (a crash left it) is given up first, by counting its generation up: a submission that is
 * taking these very seats then fails its own write and takes them anew, so nothing is freed under anybody's feet.
 */
export async function stillHolding(holdIds: readonly string[]): Promise<ReadonlySet<string>> {
  const applicationIds = holdIds.flatMap((holdId) => parseSeatHoldId(holdId)?.applicationId ?? [])
  const keeping = new Set<string>()
  for (const application of await findSeatHolders([...new Set(applicationIds)])) {
    const holdId = seatHoldId(application)
    if (!holdIds.includes(holdId)) continue
    if (holdsSeats(application) || !(await giveUp(application))) keeping.add(holdId)
  }
  return keeping
}

/** False when the application moved in the meantime: then the hold stays until the next look. */
const giveUp = (application: ApplicationRecord): Promise<boolean> =>
  updateWhere(
    application._id,
    { status: application.status, seatGeneration: application.seatGeneration },
    seatsGivenUp(application),
  )
