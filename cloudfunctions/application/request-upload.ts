import type { SignedInCaller } from '../_shared/caller'
import { issueUpload } from '../_shared/uploads'
import type { FileKind } from './contract'
import { requireAttachable, uploadPurpose } from './file-policy'
import { loadOwn } from './policy'

/** Gives the owner a path to upload one file of a kind to, while that kind can be changed. */
export async function requestUpload(
  { applicationId, kind }: { applicationId: string; kind: FileKind },
  caller: SignedInCaller,
): Promise<{ cloudPath: string }> {
  requireAttachable(await loadOwn(applicationId, caller), kind)
  return { cloudPath: await issueUpload(caller.account._id, uploadPurpose(applicationId, kind)) }
}
