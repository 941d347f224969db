import type { SignedInCaller } from '../../_shared/caller'
import { AppError } from '../../_shared/errors'
import { temporaryUrls } from '../../_shared/storage'
import { findDataExport } from './data-export-repository'

/** A fresh link to the caller's own file; `NOT_FOUND` when it is somebody else's or its hour is over (O7). */
export async function getExportLink(
  { exportId }: { exportId: string },
  { account }: SignedInCaller,
): Promise<{ url: string }> {
  const kept = await findDataExport(exportId)
  if (kept?.accountId !== account._id || kept.removeAt <= new Date()) throw new AppError('NOT_FOUND')
  const url = (await temporaryUrls([kept.fileId])).get(kept.fileId)
  if (!url) throw new AppError('NOT_FOUND')
  return { url }
}
