import type { SignedInCaller } from '../../_shared/caller'
import { issueUpload } from '../../_shared/uploads'

export const ROSTER_PURPOSE = 'roster'

/** A path that only this member of staff may import a roster from. */
export async function requestRosterUpload(
  _input: object,
  { account }: SignedInCaller,
): Promise<{ cloudPath: string }> {
  return { cloudPath: await issueUpload(account._id, ROSTER_PURPOSE) }
}
