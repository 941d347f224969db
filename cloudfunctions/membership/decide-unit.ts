import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { transition } from '../_shared/transition'
import { staffActor } from '../application/actor'
import { recordAudit } from '../staff/record-audit'
import { unitTransitions } from './status'
import { tellUnit } from './tell-unit'
import type { UnitRecord } from './unit-record'
import { requireUnit, UNITS } from './unit-repository'

interface Decision {
  event: 'approve' | 'return' | 'reject'
  unitId: string
  /** The round that the decision was made on. */
  round: number
  reason?: string
  at: Date
  changes: Partial<UnitRecord>
}

/**
 * Writes a reviewer's decision on a registration once, for the round that it was made on, with an audit entry and the
 * notice to the unit. `STATE_CONFLICT` when somebody was faster or the unit has handed in anew.
 */
export async function decideUnit(
  { event, unitId, round, reason, at, changes }: Decision,
  caller: SignedInCaller,
): Promise<UnitRecord> {
  const unit = await requireUnit(unitId)
  if (unit.round !== round) throw new AppError('STATE_CONFLICT', { status: unit.status })
  const by = staffActor(caller)
  const said = reason ? { reason } : {}
  await transition(UNITS, unit, unitTransitions, event, {
    by,
    at,
    ...said,
    changes: { ...changes },
    where: { round },
  })
  const decided = await requireUnit(unitId)
  await recordAudit({
    action: `membership.${event}`,
    by: { accountId: by.accountId, name: by.name },
    target: unitId,
    ...said,
    before: { status: unit.status },
    after: { status: decided.status },
    at,
  })
  await tellUnit(decided, event, at)
  return decided
}
