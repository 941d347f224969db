import type { SignedInCaller } from '../_shared/caller'
import type { UnitFileView } from './contract'
import { decideUnit } from './decide-unit'
import { loadDues } from './dues/load-dues'
import { nextMemberNumber } from './next-member-number'
import { presentFile } from './present-file'

/** 通过: the unit is a member, gets its number, may sign in, and owes the fee years that are open. */
export async function approveUnit(
  seen: { unitId: string; round: number },
  caller: SignedInCaller,
): Promise<UnitFileView> {
  const at = new Date()
  const memberNumber = await nextMemberNumber(seen)
  const changes = { memberNumber, approvedAt: at, opinion: null }
  const unit = await decideUnit({ ...seen, event: 'approve', at, changes }, caller)
  await loadDues(unit)
  return presentFile(unit)
}
