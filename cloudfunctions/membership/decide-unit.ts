import type { SignedInCaller } from '../_shared/caller'
import { database } from '../_shared/cloud'
import { AppError } from '../_shared/errors'
import { logFailure } from '../_shared/log'
import { transition } from '../_shared/transition'
import { staffActor } from '../application/actor'
import { followUpDecision } from './follow-up-decision'
import { unitTransitions } from './status'
import type { PendingDecision, UnitRecord } from './unit-record'
import { requireUnit, UNITS } from './unit-repository'

interface Decision {
  event: PendingDecision['event']
  unitId: string
  /** The round that the decision was made on. */
  round: number
  reason?: string
  at: Date
  changes: Partial<UnitRecord>
}

/**
 * Writes a reviewer's decision on a registration once, for the round that it was made on, and does what follows from it.
 * It is noted as pending in the same write, so that the timer finishes what a crash leaves undone. `STATE_CONFLICT` when
 * somebody was faster or the unit has handed in anew.
 */
export async function decideUnit(
  { event, unitId, round, reason, at, changes }: Decision,
  caller: SignedInCaller,
): Promise<UnitRecord> {
  const unit = await requireUnit(unitId)
  if (unit.round !== round) throw new AppError('STATE_CONFLICT', { status: unit.status })
  const pending: PendingDecision = { event, at }
  await transition(UNITS, unit, unitTransitions, event, {
    by: staffActor(caller),
    at,
    ...(reason ? { reason } : {}),
    changes: { ...changes, pendingDecisions: database().command.push([pending]) },
    where: { round },
  })
  const decided = await requireUnit(unitId)
  // The decision stands and will not go back: what is left is finished by the timer, so the caller is not refused.
  await followUpDecision(decided, pending).catch((error: unknown) => logFailure(`membership.${event}`, error))
  return decided
}
