import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import { AppError } from '../_shared/errors'
import { requireUnit } from './unit-repository'

const ID = 'member_numbers'
const settings = () => database().collection('settings')

/**
 * The next 会员号: four digits, counted up in the document `member_numbers` of `settings`. A unit that cannot be
 * approved, or not for the round that was seen, gets none; of two reviewers who approve one unit at once, the slower one wastes a number.
 */
export async function nextMemberNumber(seen: { unitId: string; round: number }): Promise<string> {
  const { status, round } = await requireUnit(seen.unitId)
  if (status !== 'in_review' || round !== seen.round)
    throw new AppError('STATE_CONFLICT', { event: 'approve', status })
  const last = (await countUp()) ?? (await start()) ?? (await countUp())
  if (last === null) throw new Error('the member numbers cannot be counted')
  return String(last).padStart(4, '0')
}

async function countUp(): Promise<number | null> {
  const { doc } = (await settings()
    .where({ _id: ID })
    .updateAndReturn({ last: database().command.inc(1) })) as { doc: { last: number } | null }
  return doc?.last ?? null
}

/** The first number; null when somebody else has started. */
async function start(): Promise<number | null> {
  try {
    await settings().add({ _id: ID, last: 1 })
    return 1
  } catch (error) {
    if (isDuplicateKey(error)) return null
    throw error
  }
}
