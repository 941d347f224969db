import { deleteFiles } from '../../_shared/storage'
import { findEndedDataExports, removeDataExports } from './data-export-repository'

const BATCH = 50

/** Removes the files of exports whose links have ended; answers how many. The note goes last, so that a broken run can be repeated. */
export async function removeEndedExports(at: Date): Promise<number> {
  for (let removed = 0; ; removed += BATCH) {
    const ended = await findEndedDataExports(at, BATCH)
    if (!ended.length) return removed
    await deleteFiles(ended.map(({ fileId }) => fileId))
    await removeDataExports(ended.map(({ _id }) => _id))
    if (ended.length < BATCH) return removed + ended.length
  }
}
