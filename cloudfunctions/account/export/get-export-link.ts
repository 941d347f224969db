import type { SignedInCaller } from '../../_shared/caller'
import { AppError } from '../../_shared/errors'
import { temporaryUrls } from '../../_shared/storage'
import { loadOwnExport } from './load-own-export'

/** A fresh link to the caller's own file; `NOT_FOUND` when it is somebody else's or its hour is over (O7). */
export async function getExportLink(
  { exportId }: { exportId: string },
  { account }: SignedInCaller,
): Promise<{ url: string }> {
  const { fileId } = await loadOwnExport(exportId, account._id)
  const url = (await temporaryUrls([fileId])).get(fileId)
  if (!url) throw new AppError('NOT_FOUND')
  return { url }
}
