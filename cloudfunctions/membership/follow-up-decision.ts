import { removeCredential } from '../_shared/credentials/remove-credential'
import { endSignInsOf } from '../_shared/sign-ins/end-sign-ins-of'
import { recordAudit } from '../staff/record-audit'
import { tellUnit } from './tell-unit'
import type { PendingDecision, UnitRecord } from './unit-record'
import { strikeOut } from './unit-repository'

/**
 * Does what follows from a decision: nobody signs in to a refused unit; an audit entry and the notice to the unit; then
 * strikes it out. Every part may run
 * again: the notice says the same thing once, the audit log rather twice than never.
 */
export async function followUpDecision(unit: UnitRecord, { event, at }: PendingDecision): Promise<void> {
  if (event === 'reject') {
    await removeCredential('unit', unit._id)
    await endSignInsOf('unit', unit._id)
  }
  const entry = unit.history.find((line) => line.event === event && line.at.getTime() === at.getTime())
  if (entry?.by.kind === 'staff') {
    const { by, from, to, reason } = entry
    await recordAudit({
      action: `membership.${event}`,
      by: { accountId: by.accountId, name: by.name },
      target: unit._id,
      ...(reason ? { reason } : {}),
      before: { status: from },
      after: { status: to },
      at,
    })
    await tellUnit(unit, { event, at, opinion: reason ?? '' })
  }
  await strikeOut(unit._id, { event, at })
}
