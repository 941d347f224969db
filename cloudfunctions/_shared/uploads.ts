import { randomBytes } from 'node:crypto'
import { database } from './cloud'
import { AppError } from './errors'
import { readAllPages } from './read-all-pages'
import { requireSetting } from './settings'
import { deleteFiles, fileIdAt, getFile } from './storage'
import { dayOf } from './time'

/** One document of `uploads`: a path that an account may upload to, and what for. `_id` is the random part. */
export interface UploadRecord {
  _id: string
  cloudPath: string
  accountId: string
  purpose: string
  issuedAt: Date
}

const uploads = () => database().collection('uploads')

/** Gives an account a path of its own to upload one file to, for one purpose. */
export async function issueUpload(accountId: string, purpose: string): Promise<string> {
  const issuedAt = new Date()
  const token = randomBytes(16).toString('base64url')
  const cloudPath = `u/${dayOf(issuedAt).slice(0, 7).replace('-', '')}/${token}`
  const record: UploadRecord = { _id: token, cloudPath, accountId, purpose, issuedAt }
  await uploads().add(record)
  return cloudPath
}

/**
 * Reads an uploaded file. The client names it, so nothing about the name is believed: `FILE_NOT_UPLOADED` unless
 * it lies in our own storage, at a path that this account was given for this purpose, and is really there.
 */
export async function takeUpload(accountId: string, fileId: string, purpose: string): Promise<Buffer> {
  const [, environment, cloudPath] = /^cloud:\/\/([^./]+)[^/]*\/(u\/\d{6}\/[\w-]{22})$/.exec(fileId) ?? []
  if (!cloudPath || environment !== requireSetting('TCB_ENV')) throw new AppError('FILE_NOT_UPLOADED')
  const { data } = await uploads().where({ cloudPath, accountId, purpose }).limit(1).get()
  if (!data.length) throw new AppError('FILE_NOT_UPLOADED')
  return getFile(fileId)
}

const BATCH = 50

/** Where a file lies in our storage. */
const cloudPathOf = (fileId: string): string => fileId.split('/').slice(3).join('/')

/** Removes uploaded files, then the notes about them, so that a broken run can be repeated. */
export async function removeUploadedFiles(fileIds: readonly string[]): Promise<void> {
  for (let start = 0; start < fileIds.length; start += BATCH) {
    const batch = fileIds.slice(start, start + BATCH)
    await deleteFiles(batch)
    await uploads()
      .where({ cloudPath: database().command.in(batch.map(cloudPathOf)) })
      .remove()
  }
}

/** Removes all that somebody uploaded for a purpose, attached to anything or not, but some files. Can be repeated. */
export async function removeUploads(
  accountId: string,
  purpose: string,
  exceptFileIds: readonly string[] = [],
): Promise<void> {
  const kept = new Set(exceptFileIds.map(cloudPathOf))
  const found = await readAllPages(
    async (after, limit) => {
      const { data } = await uploads()
        .where({ accountId, purpose, _id: database().command.gt(after?.id ?? '') })
        .orderBy('_id', 'asc')
        .limit(limit)
        .get()
      return data as UploadRecord[]
    },
    ({ _id, issuedAt }) => ({ id: _id, at: issuedAt }),
  )
  const gone = found.filter(({ cloudPath }) => !kept.has(cloudPath))
  await removeUploadedFiles(await Promise.all(gone.map(({ cloudPath }) => fileIdAt(cloudPath))))
}
