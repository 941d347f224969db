import type { SignedInCaller } from '../_shared/caller'
import { staffActor } from '../application/actor'
import { recordAudit } from '../staff/record-audit'
import type { UnitFileView } from './contract'
import { presentFile } from './present-file'
import { requireUnit } from './unit-repository'

/** A unit with the people who stand for it, as staff see it. Audited (O1). */
export async function getUnitFile(
  { unitId }: { unitId: string },
  caller: SignedInCaller,
): Promise<UnitFileView> {
  const unit = await requireUnit(unitId)
  const { accountId, name } = staffActor(caller)
  const by = { accountId, name }
  await recordAudit({ action: 'membership.getUnit', by, target: unitId, at: new Date() })
  return presentFile(unit)
}
