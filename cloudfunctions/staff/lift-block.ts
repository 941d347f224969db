import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import type { AbuseEntry } from './contract'
import { requireMark, setBlock } from './set-block'

/** Lets somebody in again at once (O8). `STATE_CONFLICT` when the block is over or was lifted. */
export async function liftBlock(
  { abuseId, reason }: { abuseId: string; reason: string },
  caller: SignedInCaller,
): Promise<AbuseEntry> {
  const mark = await requireMark(abuseId)
  if (!mark.blockedUntil || mark.blockedUntil <= new Date()) throw new AppError('STATE_CONFLICT')
  return setBlock(mark, { until: null, reason }, caller)
}
