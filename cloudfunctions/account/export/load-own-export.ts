import { AppError } from '../../_shared/errors'
import { findDataExport, type DataExportRecord } from './data-export-repository'

/** The person's own file; `NOT_FOUND` when it is somebody else's or its hour is over (O7). */
export async function loadOwnExport(exportId: string, accountId: string): Promise<DataExportRecord> {
  const kept = await findDataExport(exportId)
  if (kept?.accountId !== accountId || kept.removeAt <= new Date()) throw new AppError('NOT_FOUND')
  return kept
}
