import type { SignedInCaller } from '../../_shared/caller'
import { AppError } from '../../_shared/errors'
import { temporaryUrls } from '../../_shared/storage'
import { requireMoreThanPassword } from '../require-more-than-password'
import { loadOwnExport } from './load-own-export'

/** A fresh link to the caller's own file; `NOT_FOUND` when it is somebody else's or its hour is over (O7). */
export async function getExportLink(
  { exportId }: { exportId: string },
  caller: SignedInCaller,
): Promise<{ url: string }> {
  requireMoreThanPassword(caller)
  const { fileId } = await loadOwnExport(exportId, caller.account._id)
  const url = (await temporaryUrls([fileId])).get(fileId)
  if (!url) throw new AppError('NOT_FOUND')
  return { url }
}
