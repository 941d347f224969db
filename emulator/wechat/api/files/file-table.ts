import { WxFail } from '../call'
import { deleteStored, loadStored, storeFile } from './file-database'

export interface StoredFile {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  modifiedAt: number
}

export const USER_DATA_PATH = 'wxfile://usr'
const KEPT = [`${USER_DATA_PATH}/`, 'wxfile://store_']
const OWN = ['wxfile://', 'http://tmp/']

/** The files of the phone by WeChat path. Temporary ones live as long as the page; saved ones in IndexedDB. */
export interface FileTable {
  /** Resolves when saved files are in memory; synchronous calls see them from then on. */
  ready: Promise<void>
  addTemporary(content: Blob, name?: string): Promise<string>
  get(path: string): StoredFile | undefined
  put(path: string, file: Omit<StoredFile, 'modifiedAt'>): void
  remove(path: string): boolean
  paths(): string[]
  /** Any path a mini-program may name: own files, package files, `data:`, `blob:` and web addresses. */
  read(path: string): Promise<Blob>
  /** What a browser can show for it; the same path gives the same address. */
  url(path: string): string
}

export function createFileTable(assetUrl: (path: string) => string | Promise<string>): FileTable {
  const files = new Map<string, StoredFile>()
  const urls = new Map<string, string>()
  const ready = loadStored().then((stored) => stored.forEach(([path, file]) => files.set(path, file)))
  const forgetUrl = (path: string) => {
    const url = urls.get(path)
    if (url) URL.revokeObjectURL(url)
    urls.delete(path)
  }
  const blobOf = ({ bytes, type }: StoredFile) => new Blob([bytes], { type })
  const table: FileTable = {
    ready,
    async addTemporary(content, name = '') {
      const path = `http://tmp/${crypto.randomUUID().replace(/-/g, '')}${extensionOf(name, content.type)}`
      const bytes = new Uint8Array(await content.arrayBuffer())
      files.set(path, { bytes, type: content.type, modifiedAt: Date.now() })
      return path
    },
    get: (path) => files.get(path),
    put(path, file) {
      forgetUrl(path)
      const stored = { ...file, modifiedAt: Date.now() }
      files.set(path, stored)
      if (KEPT.some((prefix) => path.startsWith(prefix))) storeFile(path, stored)
    },
    remove(path) {
      forgetUrl(path)
      deleteStored(path)
      return files.delete(path)
    },
    paths: () => [...files.keys()],
    async read(path) {
      await ready
      const own = files.get(path)
      if (own) return blobOf(own)
      if (OWN.some((prefix) => path.startsWith(prefix))) throw new WxFail(`file doesn't exist: ${path}`)
      const response = await fetch(await assetUrl(path))
      if (!response.ok) throw new WxFail(`file doesn't exist: ${path}`)
      return response.blob()
    },
    url(path) {
      const known = urls.get(path)
      if (known) return known
      const file = files.get(path)
      if (!file) return path
      const url = URL.createObjectURL(blobOf(file))
      urls.set(path, url)
      return url
    },
  }
  return table
}

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/gif': '.gif',
  'application/pdf': '.pdf',
  'video/mp4': '.mp4',
}

const extensionOf = (name: string, type: string): string =>
  /\.\w{1,8}$/.exec(name)?.[0] ?? EXTENSIONS[type] ?? ''
