import type { SignedInCaller } from '../../_shared/caller'
import { requireMember } from './require-member'
import { presentDuesFile } from './present-dues'
import type { DuesFileView } from './views'

/** 会费档案 of a unit for finance. `NOT_FOUND` for one that is no member. */
export const getUnitDues = async (
  { unitId }: { unitId: string },
  { account }: SignedInCaller,
): Promise<DuesFileView> => presentDuesFile(await requireMember(unitId), account._id)
