import { randomUUID } from 'node:crypto'
import { newId } from '../../_shared/ids'
import { putFile } from '../../_shared/storage'
import { dayOf } from '../../_shared/time'
import type { ExportedData } from '../export-contract'
import { addDataExport } from './data-export-repository'

/** The file holds numbers in full, so it is kept no longer than it takes to get it onto a phone. */
const KEPT_MS = 3_600_000

/** Keeps a file with somebody's data for an hour, for them alone, and notes it for removal (O7). */
export async function keepExport(
  accountId: string,
  {
    exportId,
    content,
    extension,
    madeAt,
  }: { exportId: string; content: Buffer; extension: 'json' | 'pdf'; madeAt: Date },
): Promise<ExportedData> {
  const fileId = await putFile(`exports/${randomUUID()}.${extension}`, content)
  const removeAt = new Date(madeAt.getTime() + KEPT_MS)
  await addDataExport({ _id: exportId, accountId, fileId, removeAt })
  return {
    exportId,
    fileName: exportName(madeAt, extension),
    bytes: content.length,
    keptUntil: removeAt.toISOString(),
  }
}

export const newExportId = (): string => newId('exp')

export const exportName = (madeAt: Date, extension: string): string =>
  `我的数据-${dayOf(madeAt).replaceAll('-', '')}.${extension}`
