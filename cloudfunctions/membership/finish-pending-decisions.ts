import { MINUTE_MS } from '../_shared/time'
import { followUpDecision } from './follow-up-decision'
import type { UnitRecord } from './unit-record'
import { findUnfinishedUnits } from './unit-repository'

/** Units with a decision whose consequences were not done within a minute: the call crashed or timed out. */
export const findPendingUnits = (at: Date, last: UnitRecord | null, limit: number): Promise<UnitRecord[]> =>
  findUnfinishedUnits(new Date(at.getTime() - MINUTE_MS), last, limit)

/** Does what is left, in the order in which it happened. */
export async function finishPendingDecisions(unit: UnitRecord): Promise<void> {
  for (const pending of unit.pendingDecisions) await followUpDecision(unit, pending)
}
