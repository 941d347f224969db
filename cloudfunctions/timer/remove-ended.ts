import { database } from '../_shared/cloud'

/** What is of no use once it is over, and by which field that shows. */
const ENDED = {
  rate_limits: 'windowEndsAt',
  abuse_marks: 'removeAt',
  codes: 'expiresAt',
  proofs: 'expiresAt',
  sign_ins: 'expiresAt',
  consents: 'removeAt',
}

/** Removes counts, marks, codes, proofs, sign-ins and consents of cancelled accounts that are over; answers how many of each. */
export async function removeEnded(at: Date): Promise<Record<string, number>> {
  const db = database()
  const removed = Object.entries(ENDED).map(async ([collection, field]) => {
    const { deleted } = await db
      .collection(collection)
      .where({ [field]: db.command.lt(at) })
      .remove()
    return [collection, Number(deleted ?? 0)] as const
  })
  return Object.fromEntries(await Promise.all(removed))
}
