import { cloud } from './cloud'
import { AppError } from './errors'
import { onceMore } from './once-more'

/** Links to private files live for ten minutes (D8). */
const LINK_SECONDS = 600
/** The service takes at most fifty files in one call. */
const BATCH = 50
/** No file of ours is larger; a function's memory is not for filling. */
const MAX_BYTES = 20 * 1024 * 1024

/** Stores a file at a path that holds none yet or may be replaced; answers its fileID. */
export async function putFile(cloudPath: string, content: Buffer): Promise<string> {
  const { fileID } = await cloud().uploadFile({ cloudPath, fileContent: content })
  return fileID
}

/** Reads a whole file. `FILE_NOT_UPLOADED` when there is none, `FILE_SIZE_REFUSED` when it is larger than `maxBytes`. */
export async function getFile(fileId: string, maxBytes = MAX_BYTES): Promise<Buffer> {
  const url = (await temporaryUrls([fileId])).get(fileId)
  if (!url) throw new AppError('FILE_NOT_UPLOADED')
  const response = await fetch(url)
  if (response.status === 404) throw new AppError('FILE_NOT_UPLOADED')
  if (!response.ok) throw new Error(`storage answered ${response.status}`)
  const bytes = Number(response.headers.get('content-length') ?? 0)
  if (bytes > maxBytes) {
    await response.body?.cancel()
    throw new AppError('FILE_SIZE_REFUSED', { bytes, maxBytes })
  }
  return Buffer.from(await response.arrayBuffer())
}

/** Links for a set of fileIDs. A file that does not exist is absent from the answer. */
export async function temporaryUrls(fileIds: readonly string[]): Promise<Map<string, string>> {
  const urls = new Map<string, string>()
  for (const batch of batches([...new Set(fileIds)])) {
    const asked = batch.map((fileID) => ({ fileID, maxAge: LINK_SECONDS }))
    const { fileList } = await onceMore(() => cloud().getTempFileURL({ fileList: asked }))
    for (const { code, fileID, tempFileURL } of fileList)
      if (code === 'SUCCESS' && tempFileURL) urls.set(fileID, tempFileURL)
  }
  return urls
}

/** The fileID that a file at a path has, or would have. */
export async function fileIdAt(cloudPath: string): Promise<string> {
  const { data } = await onceMore(() => cloud().getUploadMetadata({ cloudPath }))
  return data.fileId
}

/** Removes files; those that are gone already are passed over. */
export async function deleteFiles(fileIds: readonly string[]): Promise<void> {
  for (const fileList of batches([...fileIds])) await cloud().deleteFile({ fileList })
}

const batches = (fileIds: string[]): string[][] =>
  Array.from({ length: Math.ceil(fileIds.length / BATCH) }, (_, index) =>
    fileIds.slice(index * BATCH, (index + 1) * BATCH),
  )
