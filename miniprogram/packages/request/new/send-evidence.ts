import { ApiError } from '../../../api/api-error'
import { api } from '../../../api/index'
import { uploadFile } from '../../../utils/upload'
import type { Evidence } from './typed-request'

const MAX_BYTES = 5 * 1024 * 1024
/** How the pictures begin that are taken: JPEG and PNG. */
const BEGINNINGS = [[0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47]] // prettier-ignore

/** Judges one picture as soon as it is chosen, then brings it to the storage, at a path that this WeChat was given. */
export async function sendEvidence(file: {
  filePath: string
  name: string
  bytes: number
  onProgress(percent: number): void
}): Promise<Evidence> {
  const { filePath, name, bytes, onProgress } = file
  if (bytes > MAX_BYTES)
    throw new ApiError('FILE_SIZE_REFUSED', [], { bytes, minBytes: 0, maxBytes: MAX_BYTES })
  const start = await firstBytes(filePath)
  if (start && !BEGINNINGS.some((beginning) => beginning.every((byte, index) => start[index] === byte)))
    throw new ApiError('FILE_TYPE_REFUSED')
  const { cloudPath } = await api.request('requestUpload', {})
  const fileRefId = await uploadFile({ cloudPath, filePath, onProgress })
  return { fileRefId, name, url: filePath, bytes, contentType: 'image/jpeg', pages: null }
}

/** Null when the phone cannot read it: the server judges it then. */
const firstBytes = (filePath: string): Promise<Uint8Array | null> =>
  new Promise((resolve) =>
    wx.getFileSystemManager().readFile({
      filePath,
      position: 0,
      length: 4,
      success: ({ data }) => resolve(typeof data === 'string' ? null : new Uint8Array(data)),
      fail: () => resolve(null),
    }),
  )
