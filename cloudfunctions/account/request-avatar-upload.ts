import type { SignedInCaller } from '../_shared/caller'
import { issueUpload } from '../_shared/uploads'
import type { UploadTicket } from './contract'

export const AVATAR_PURPOSE = 'avatar'

/** A path that only this account may attach as its avatar. */
export async function requestAvatarUpload(
  _input: object,
  { account }: SignedInCaller,
): Promise<UploadTicket> {
  return { cloudPath: await issueUpload(account._id, AVATAR_PURPOSE) }
}
