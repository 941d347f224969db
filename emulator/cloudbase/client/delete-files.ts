import { z } from 'zod'
import { wxErrCode } from '../error-codes'
import { readJson } from '../server/read-body'
import type { ClientParts } from './client-parts'
import type { ClientRequest } from './client-room'
import { parseInput } from './parse-input'

const input = z.object({ fileList: z.array(z.string()).min(1).max(50) })

/** `wx.cloud.deleteFile`: a user removes what the permission of files lets them write. */
export async function deleteFiles({ storage }: ClientParts, { req, openid }: ClientRequest) {
  const { fileList } = parseInput(input, await readJson(req))
  return {
    fileList: fileList.map((fileID) => {
      const file = storage.find(fileID)
      if (!file)
        return { fileID, status: wxErrCode('STORAGE_FILE_NONEXIST'), errMsg: 'STORAGE_FILE_NONEXIST' }
      if (!storage.access.allows('write', openid, file)) {
        return { fileID, status: wxErrCode('STORAGE_EXCEED_AUTHORITY'), errMsg: 'STORAGE_EXCEED_AUTHORITY' }
      }
      storage.remove(file)
      return { fileID, status: 0, errMsg: 'ok' }
    }),
  }
}
