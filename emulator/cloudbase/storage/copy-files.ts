import type { Storage } from './storage'

interface CopyRequest {
  src_path: string
  dst_path: string
  overwrite?: boolean
  remove_original?: boolean
}

/** Copies or moves files inside the environment. [INF] the codes of the refused entries. */
export function copyFiles(storage: Storage, requests: CopyRequest[]): { fileId: string; code: string }[] {
  return requests.map(({ src_path, dst_path, overwrite = true, remove_original: move = false }) => {
    const fileId = storage.fileId(dst_path)
    const source = storage.findByPath(src_path)
    if (!source) return { fileId, code: 'STORAGE_FILE_NONEXIST' }
    if (!overwrite && storage.findByPath(dst_path)) return { fileId, code: 'STORAGE_FILE_EXIST' }
    storage.copy(source, dst_path)
    if (move) storage.remove(source)
    return { fileId, code: 'SUCCESS' }
  })
}
