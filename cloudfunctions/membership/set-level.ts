import type { SignedInCaller } from '../_shared/caller'
import { changeMembership } from './change-membership'
import type { UnitFileView } from './contract'
import type { MemberLevel } from './unit-choices'

/** Sets 会员等级 (M6). Fee and rights follow from it. */
export const setLevel = (
  { unitId, level, reason }: { unitId: string; level: MemberLevel; reason: string },
  caller: SignedInCaller,
): Promise<UnitFileView> => changeMembership(unitId, 'membership.setLevel', { level }, reason, caller)
