import { api } from '../../../api/index'
import { uploadFile } from '../../../utils/upload'
import type { Evidence } from './typed-request'

/** Brings one picture to the storage, at a path that this WeChat was given. */
export async function sendEvidence(file: {
  filePath: string
  name: string
  bytes: number
  onProgress(percent: number): void
}): Promise<Evidence> {
  const { filePath, name, bytes, onProgress } = file
  const { cloudPath } = await api.request('requestUpload', {})
  const fileRefId = await uploadFile({ cloudPath, filePath, onProgress })
  return { fileRefId, name, url: filePath, bytes, contentType: 'image/jpeg', pages: null }
}
