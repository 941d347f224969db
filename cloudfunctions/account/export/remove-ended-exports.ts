import { deleteFiles } from '../../_shared/storage'
import {
  findDataExportsOf,
  findEndedDataExports,
  removeDataExports,
  type DataExportRecord,
} from './data-export-repository'

const BATCH = 50

/** Removes the files of exports whose links have ended; answers how many. The note goes last, so that a broken run can be repeated. */
export async function removeEndedExports(at: Date): Promise<number> {
  for (let removed = 0; ; removed += BATCH) {
    const ended = await findEndedDataExports(at, BATCH)
    if (!ended.length) return removed
    await remove(ended)
    if (ended.length < BATCH) return removed + ended.length
  }
}

/** Removes the files of an account that is cancelled before their hour is over (A7). */
export const removeExportsOf = async (accountId: string): Promise<void> =>
  remove(await findDataExportsOf(accountId))

async function remove(exports: DataExportRecord[]): Promise<void> {
  if (!exports.length) return
  await deleteFiles(exports.map(({ fileId }) => fileId))
  await removeDataExports(exports.map(({ _id }) => _id))
}
