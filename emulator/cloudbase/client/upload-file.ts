import { inferred } from '../error-codes'
import { readMultipart } from '../server/read-multipart'
import { ServiceError } from '../service-error'
import { checkCloudPath } from '../storage/file-id'
import type { ClientParts } from './client-parts'
import type { ClientRequest } from './client-room'

/** `wx.cloud.uploadFile`: a form with `cloudPath` and `file` to `{ fileID, statusCode }`. */
export async function uploadFile({ storage }: ClientParts, { req, openid }: ClientRequest) {
  if (!req.headers['content-type']?.startsWith('multipart/form-data')) {
    throw new ServiceError('INVALID_PARAM', 'An upload is a multipart form with cloudPath and file.')
  }
  const { fields, files } = await readMultipart(req, inferred.clientUploadBytes)
  const path = checkCloudPath(fields['cloudPath'])
  const file = files['file']
  if (!file) throw new ServiceError('INVALID_PARAM', 'The form has no file.')
  const existing = storage.findByPath(path)
  if (!storage.access.allows('write', openid, existing ?? { path, owner: openid })) {
    throw new ServiceError('STORAGE_EXCEED_AUTHORITY', 'The permission of files refuses this upload.')
  }
  await storage.write(path, [file.bytes], { owner: openid, contentType: typeOf(file.contentType) })
  return { fileID: storage.fileId(path), statusCode: 204 }
}

/** A browser that knows no better says octet-stream; then the path's ending tells more. */
const typeOf = (given: string) => (given === 'application/octet-stream' ? undefined : given)
