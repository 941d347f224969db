import type { DocumentKind, DocumentView } from '../../cloudfunctions/pdf/contract'
import { ApiError } from '../api/api-error'

/** A document that was opened on this phone and is still on it: it opens without a network (I3). */
export interface KeptDocument {
  fileName: string
  pages: number
  madeAt: string
  filePath: string
}

type Kept = Record<string, KeptDocument>

const STORAGE_KEY = 'documents'
const keyOf = (kind: DocumentKind, subjectId: string) => `${kind}:${subjectId}`
const readKept = (): Kept => (wx.getStorageSync(STORAGE_KEY) || {}) as Kept

/** Brings a document onto the phone under its own name, which it keeps when it is forwarded, and remembers it. */
export async function bringDocument(document: DocumentView, subjectId: string): Promise<string> {
  const { fileName, pages, madeAt, kind, url } = document
  const filePath = await bringFile(url, fileName)
  wx.setStorageSync(STORAGE_KEY, {
    ...readKept(),
    [keyOf(kind, subjectId)]: { fileName, pages, madeAt, filePath },
  })
  return filePath
}

/** Brings a file onto the phone under its own name; answers its path. */
export async function bringFile(url: string, fileName: string): Promise<string> {
  const filePath = `${wx.env.USER_DATA_PATH}/${fileName}`
  await download(url, filePath)
  return filePath
}

/** The document as this phone last saw it; null when it never did, or WeChat has cleared the file. */
export async function keptDocument(kind: DocumentKind, subjectId: string): Promise<KeptDocument | null> {
  const kept = readKept()[keyOf(kind, subjectId)]
  return kept && (await exists(kept.filePath)) ? kept : null
}

const exists = (path: string): Promise<boolean> =>
  new Promise((resolve) =>
    wx.getFileSystemManager().access({ path, success: () => resolve(true), fail: () => resolve(false) }),
  )

/** Opens a document of the phone, with the menu to forward, print or save (C9). */
export async function showDocument(filePath: string): Promise<void> {
  await wx.openDocument({ filePath, fileType: 'pdf', showMenu: true })
}

/** Forwards a document into a chat. Resolves also when the person turned back. */
export function forwardDocument(filePath: string, fileName: string): Promise<void> {
  return new Promise((resolve) =>
    wx.shareFileMessage({ filePath, fileName, success: () => resolve(), fail: () => resolve() }),
  )
}

function download(url: string, filePath: string): Promise<void> {
  return new Promise((resolve, reject) =>
    wx.downloadFile({
      url,
      filePath,
      success: ({ statusCode }) => (statusCode === 200 ? resolve() : reject(new ApiError('NOT_FOUND'))),
      fail: () => reject(new ApiError('NETWORK_FAILED')),
    }),
  )
}
