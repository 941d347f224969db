import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { staffActor } from '../application/actor'
import { recordAudit } from '../staff/record-audit'
import type { UnitFileView } from './contract'
import { presentFile } from './present-file'
import type { UnitRecord } from './unit-record'
import { changeUnit, requireUnit } from './unit-repository'

type Membership = Pick<UnitRecord, 'level'> | Pick<UnitRecord, 'tags'>

/**
 * Sets what staff decide about a member, with an audit entry of before and after. Setting what is set already changes
 * nothing. `STATE_CONFLICT` for a unit that is not approved.
 */
export async function changeMembership(
  unitId: string,
  action: string,
  changes: Membership,
  reason: string | undefined,
  caller: SignedInCaller,
): Promise<UnitFileView> {
  const unit = await requireUnit(unitId)
  if (unit.status !== 'approved') throw new AppError('STATE_CONFLICT', { status: unit.status })
  const [[field, after]] = Object.entries(changes) as [[keyof UnitRecord, unknown]]
  const before = unit[field]
  if (JSON.stringify(before) === JSON.stringify(after)) return presentFile(unit)
  const at = new Date()
  const changed = await changeUnit(unitId, { ...changes, updatedAt: at })
  const { accountId, name } = staffActor(caller)
  await recordAudit({
    action,
    by: { accountId, name },
    target: unitId,
    ...(reason ? { reason } : {}),
    before,
    after,
    at,
  })
  return presentFile(changed ?? (await requireUnit(unitId)))
}
