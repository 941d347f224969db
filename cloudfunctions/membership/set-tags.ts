import type { SignedInCaller } from '../_shared/caller'
import { changeMembership } from './change-membership'
import type { UnitFileView } from './contract'

/** Sets 会员标签 (M6); each stands once. */
export const setTags = (
  { unitId, tags }: { unitId: string; tags: string[] },
  caller: SignedInCaller,
): Promise<UnitFileView> =>
  changeMembership(unitId, 'membership.setTags', { tags: [...new Set(tags)] }, undefined, caller)
