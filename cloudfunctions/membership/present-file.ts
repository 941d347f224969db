import type { UnitFileView } from './contract'
import { findOperators } from './operators-repository'
import { presentProfile } from './present-unit'
import type { UnitRecord } from './unit-record'

/** A unit as staff see it: everything it entered, masked, who acts for it, and what happened. */
export async function presentFile(unit: UnitRecord): Promise<UnitFileView> {
  const { operators } = await findOperators(unit._id)
  return {
    ...presentProfile(unit),
    approvedAt: unit.approvedAt?.toISOString() ?? null,
    operators: operators.map(({ name, role, boundAt }) => ({ name, role, boundAt: boundAt.toISOString() })),
    history: unit.history.map(({ event, by, at, reason }) => ({
      event,
      by: by.kind === 'system' ? '' : by.name,
      at: at.toISOString(),
      reason: reason ?? null,
    })),
    awaitsDecision: unit.status === 'in_review',
  }
}
