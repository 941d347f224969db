import type { SignedInCaller } from '../_shared/caller'
import type { UnitFileView } from './contract'
import { decideUnit } from './decide-unit'
import { nextMemberNumber } from './next-member-number'
import { presentFile } from './present-file'

/** 通过: the unit is a member, gets its number, and may sign in. */
export async function approveUnit(
  seen: { unitId: string; round: number },
  caller: SignedInCaller,
): Promise<UnitFileView> {
  const at = new Date()
  const memberNumber = await nextMemberNumber(seen.unitId)
  const changes = { memberNumber, approvedAt: at, opinion: null }
  return presentFile(await decideUnit({ ...seen, event: 'approve', at, changes }, caller))
}
