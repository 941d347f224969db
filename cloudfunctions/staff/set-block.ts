import type { AbuseMark } from '../_shared/abuse/abuse-record'
import { changeBlock, findMarks } from '../_shared/abuse/abuse-repository'
import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import type { AbuseEntry } from './contract'
import { memberName } from './present-member'
import { presentAbuse } from './present-abuse'
import { recordAudit } from './record-audit'

/** Blocks until an instant, or lifts with null, and audits it. `STATE_CONFLICT` when somebody was faster. */
export async function setBlock(
  mark: AbuseMark,
  { until, reason }: { until: Date | null; reason: string },
  { account }: SignedInCaller,
): Promise<AbuseEntry> {
  const at = new Date()
  const by = memberName(account)
  const event = until ? 'block' : 'lift'
  if (!(await changeBlock(mark, { event, by, reason, until, at }))) throw new AppError('STATE_CONFLICT')
  await recordAudit({
    action: until ? 'staff.block' : 'staff.liftBlock',
    by: { accountId: account._id, name: by },
    target: mark._id,
    reason,
    before: mark.blockedUntil?.toISOString() ?? null,
    after: until?.toISOString() ?? null,
    at,
  })
  return presentAbuse(await requireMark(mark._id))
}

/** `NOT_FOUND` for a mark that is not there, or no more. */
export async function requireMark(abuseId: string): Promise<AbuseMark> {
  const [mark] = await findMarks([abuseId])
  if (!mark) throw new AppError('NOT_FOUND')
  return mark
}
