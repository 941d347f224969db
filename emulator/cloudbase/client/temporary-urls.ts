import { z } from 'zod'
import { inferred, wxErrCode } from '../error-codes'
import { readJson } from '../server/read-body'
import type { ClientParts } from './client-parts'
import type { ClientRequest } from './client-room'
import { parseInput } from './parse-input'

const entry = z.union([
  z.string().transform((fileID) => ({ fileID, maxAge: undefined })),
  z.object({ fileID: z.string(), maxAge: z.number().positive().optional() }),
])
const input = z.object({ fileList: z.array(entry).min(1).max(50) })

/**
 * `wx.cloud.getTempFileURL` and the first half of `downloadFile`: `{ fileList }` to `{ fileList: [{ fileID,
 * tempFileURL, maxAge, status, errMsg }] }`. A user gets links to what the permission of files lets
 * them read.
 */
export async function temporaryUrls({ storage }: ClientParts, { req, openid }: ClientRequest) {
  const { fileList } = parseInput(input, await readJson(req))
  return {
    fileList: fileList.map(({ fileID, maxAge = inferred.temporaryLinkSeconds }) => {
      const file = storage.find(fileID)
      if (!file) return refused(fileID, 'STORAGE_FILE_NONEXIST')
      if (!storage.access.allows('read', openid, file)) return refused(fileID, 'STORAGE_EXCEED_AUTHORITY')
      return { fileID, maxAge, tempFileURL: storage.link('get', file.path, maxAge), status: 0, errMsg: 'ok' }
    }),
  }
}

const refused = (fileID: string, code: string) => ({
  fileID,
  tempFileURL: '',
  maxAge: 0,
  status: wxErrCode(code),
  errMsg: code,
})
