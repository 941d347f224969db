import { createHash } from 'node:crypto'
import { z } from 'zod'
import { inferred } from '../error-codes'
import { ServiceError } from '../service-error'
import type { Storage } from './storage'
import { checkCloudPath } from './file-id'
import { copyFiles } from './copy-files'

/** The service takes no more files in one request. */
const batchSize = 50

const requests = {
  'storage.getUploadMetadata': z.object({ path: z.string() }),
  'storage.batchGetDownloadUrl': z.object({
    file_list: z
      .array(z.object({ fileid: z.string(), max_age: z.number().positive().optional() }))
      .min(1)
      .max(batchSize),
  }),
  'storage.batchDeleteFile': z.object({ fileid_list: z.array(z.string()).min(1).max(batchSize) }),
  'storage.batchCopyFile': z.object({
    file_list: z
      .array(
        z.object({
          src_path: z.string(),
          dst_path: z.string(),
          overwrite: z.boolean().optional(),
          remove_original: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(batchSize),
  }),
  'storage.getFileAuthority': z.object({
    openId: z.string().optional(),
    fileList: z.array(z.object({ path: z.string(), type: z.enum(['READ', 'WRITE', 'READWRITE']) })).min(1),
  }),
}

type StorageAction = keyof typeof requests

export const isStorageAction = (action: string): action is StorageAction => Object.hasOwn(requests, action)

/** Answers the `storage.*` actions of the SDKs. Only functions reach them: they may read and write every file. */
export function runStorageAction(storage: Storage, action: StorageAction, body: unknown): unknown {
  switch (action) {
    case 'storage.getUploadMetadata':
      return uploadMetadata(storage, parse(action, body).path)
    case 'storage.batchGetDownloadUrl':
      return downloadUrls(storage, parse(action, body).file_list)
    case 'storage.batchDeleteFile':
      return deleteFiles(storage, parse(action, body).fileid_list)
    case 'storage.batchCopyFile':
      return { data: { copy_list: copyFiles(storage, parse(action, body).file_list) } }
    case 'storage.getFileAuthority':
      return { data: { fileList: authorities(storage, parse(action, body)) } }
  }
}

function parse<A extends StorageAction>(action: A, body: unknown): z.output<(typeof requests)[A]> {
  const parsed = requests[action].safeParse(body)
  if (parsed.success) return parsed.data as z.output<(typeof requests)[A]>
  const issue = parsed.error.issues[0]!
  throw new ServiceError('INVALID_PARAM', `${issue.path.join('.')}: ${issue.message}`)
}

function uploadMetadata(storage: Storage, path: string): unknown {
  const fileId = storage.fileId(checkCloudPath(path))
  const url = storage.link('put', path, 900)
  return { data: { url, token: 'embedded', authorization: 'embedded', fileId, cosFileId: cosFileId(path) } }
}

function downloadUrls(storage: Storage, files: { fileid: string; max_age?: number }[]): unknown {
  const download_list = files.map(({ fileid, max_age: maxAge = inferred.temporaryLinkSeconds }) => {
    const file = storage.find(fileid)
    return file
      ? { fileID: fileid, tempFileURL: storage.link('get', file.path, maxAge), maxAge, code: 'SUCCESS' }
      : { fileID: fileid, tempFileURL: '', maxAge, code: 'STORAGE_FILE_NONEXIST' }
  })
  return { data: { download_list } }
}

function deleteFiles(storage: Storage, fileIds: string[]): unknown {
  const delete_list = fileIds.map((fileID) => {
    const file = storage.find(fileID)
    if (file) storage.remove(file)
    return { fileID, code: file ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  })
  return { data: { delete_list } }
}

/** What the permission of files lets a user read and write. [INF] shape of the reply. */
function authorities(
  storage: Storage,
  { openId, fileList }: { openId?: string; fileList: { path: string; type: string }[] },
): unknown[] {
  return fileList.map(({ path, type }) => {
    const file = storage.findByPath(path)
    const may = (operation: 'read' | 'write') =>
      openId !== undefined && file !== undefined && storage.access.allows(operation, openId, file)
    return { path, type, read: may('read'), write: may('write'), cosFileId: cosFileId(path) }
  })
}

/** Sent back as a header, so it must be ASCII whatever the path holds. */
const cosFileId = (path: string) => createHash('sha1').update(path).digest('hex')
