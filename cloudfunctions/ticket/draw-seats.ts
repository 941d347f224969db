import { createHash } from 'node:crypto'
import { AppError } from '../_shared/errors'
import type { SeatRecord } from './ticket-record'

/** Somebody who needs seats. Whoever has no employer has nobody to be kept apart from. */
export interface Sitter {
  applicationId: string
  employer: string
  subjectIds: readonly string[]
}

type FreeSeat = Omit<SeatRecord, 'subjectId'>

/**
 * Draws seats (I1): the order of people follows from the seed alone, so the same seed gives the same seats again;
 * neighbours come from different employers as far as that is possible. `freeSeats` holds the seats of each subject in
 * the order in which they are filled. Somebody whose subjects are sat in the same rooms by the same people keeps one
 * seat. `ROOM_CAPACITY_SHORT` names the subject that lacks seats, and how many.
 */
export function drawSeats(
  sitters: readonly Sitter[],
  freeSeats: ReadonlyMap<string, readonly FreeSeat[]>,
  seed: string,
): Map<string, SeatRecord[]> {
  const inOrder = shuffled(sitters, seed)
  const drawn = new Map<string, SeatRecord[]>(inOrder.map(({ applicationId }) => [applicationId, []]))
  for (const [subjectId, seats] of freeSeats) {
    const sitting = keptApart(inOrder.filter(({ subjectIds }) => subjectIds.includes(subjectId)))
    if (sitting.length > seats.length)
      throw new AppError('ROOM_CAPACITY_SHORT', { subjectId, missing: sitting.length - seats.length })
    sitting.forEach(({ applicationId }, index) =>
      drawn.get(applicationId)!.push({ subjectId, ...seats[index]! }),
    )
  }
  return drawn
}

/** By the hash of seed and application: no order of arrival, of names or of ids shows through. */
function shuffled(sitters: readonly Sitter[], seed: string): Sitter[] {
  const place = ({ applicationId }: Sitter) =>
    createHash('sha256').update(`${seed}|${applicationId}`).digest('hex')
  return sitters
    .map((sitter) => ({ sitter, at: place(sitter) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ sitter }) => sitter)
}

/**
 * Keeps the order as far as nobody sits beside a colleague. An employer that holds more than half of those who are
 * left comes next, or it would not come out; if it held more than half of all, some colleagues do sit together.
 */
function keptApart(sitters: readonly Sitter[]): Sitter[] {
  const left = [...sitters]
  const counts = new Map<string, number>()
  for (const { employer } of left) if (employer) counts.set(employer, (counts.get(employer) ?? 0) + 1)
  const placed: Sitter[] = []
  while (left.length) {
    const before = placed.at(-1)?.employer
    const crowded = [...counts].find(([, count]) => 2 * count > left.length)?.[0]
    const wanted = crowded && crowded !== before ? crowded : null
    const index = left.findIndex(({ employer }) =>
      wanted ? employer === wanted : !employer || employer !== before,
    )
    const [next] = left.splice(Math.max(index, 0), 1)
    if (next!.employer) counts.set(next!.employer, counts.get(next!.employer)! - 1)
    placed.push(next!)
  }
  return placed
}
