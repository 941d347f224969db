import { asyncApi, text, WxFail, type Options } from '../call'
import type { Phone } from '../phone'
import { decodeBytes, encodeBytes } from './encoding'
import { whenStored } from './file-database'
import { USER_DATA_PATH, type FileTable, type StoredFile } from './file-table'

/** `wx.getFileSystemManager()`: the part that mini-programs with documents and pictures use. */
export function fileApis({ files, host }: Phone): Record<string, unknown> {
  const fileSystem = createFileSystem(files)
  return {
    env: { USER_DATA_PATH },
    getFileSystemManager: () =>
      new Proxy(fileSystem, {
        get(target, name) {
          if (typeof name === 'string' && !(name in target)) host.missing(`FileSystemManager.${name}`)
          return Reflect.get(target, name) as unknown
        },
      }),
  }
}

export function createFileSystem(files: FileTable): Record<string, unknown> {
  const require = (path: string): StoredFile => {
    const file = files.get(path)
    if (!file) throw new WxFail(`no such file or directory, open '${path}'`)
    return file
  }
  const requireWritable = (path: string) => {
    if (!path.startsWith(`${USER_DATA_PATH}/`)) throw new WxFail(`permission denied, open '${path}'`)
  }
  const readFileSync = (path: string, encoding?: string) => decodeBytes(require(path).bytes, encoding)
  const writeFileSync = (path: string, data: string | ArrayBuffer, encoding?: string) => {
    requireWritable(path)
    files.put(path, { bytes: encodeBytes(data, encoding), type: typeOf(path) })
  }
  const saveFileSync = (tempFilePath: string, filePath?: string): string => {
    const file = require(tempFilePath)
    const target =
      filePath ?? `wxfile://store_${crypto.randomUUID()}${/\.\w+$/.exec(tempFilePath)?.[0] ?? ''}`
    if (filePath) requireWritable(filePath)
    files.put(target, file)
    return target
  }
  const copyFileSync = (from: string, to: string) => {
    requireWritable(to)
    files.put(to, require(from))
  }
  const unlinkSync = (path: string) => {
    if (!files.remove(path)) throw new WxFail(`no such file or directory, unlink '${path}'`)
  }
  const statSync = (path: string) => {
    const { bytes, modifiedAt } = require(path)
    const at = Math.floor(modifiedAt / 1000)
    const stats = { mode: 33206, size: bytes.length, lastAccessedTime: at, lastModifiedTime: at }
    return { ...stats, isFile: () => true, isDirectory: () => false }
  }
  const isFolder = (path: string) =>
    path === USER_DATA_PATH || files.paths().some((known) => known.startsWith(`${path.replace(/\/$/, '')}/`))
  const accessSync = (path: string) => {
    if (!isFolder(path)) require(path)
  }
  const readdirSync = (path: string) => {
    const prefix = `${path.replace(/\/$/, '')}/`
    const below = files.paths().filter((known) => known.startsWith(prefix))
    return [...new Set(below.map((known) => known.slice(prefix.length).split('/')[0]))]
  }
  const loaded = (name: string, run: (options: Options) => object | void) =>
    asyncApi(name, async (options) => {
      await files.ready
      const answer = run(options)
      await whenStored()
      return answer
    })
  return {
    readFileSync,
    writeFileSync,
    saveFileSync,
    copyFileSync,
    unlinkSync,
    statSync,
    accessSync,
    readdirSync,
    // Folders are the prefixes of file paths here; making one needs nothing.
    mkdirSync: requireWritable,
    readFile: loaded('readFile', (o) => ({ data: readFileSync(text(o['filePath']), encodingOf(o)) })),
    writeFile: loaded('writeFile', (o) =>
      writeFileSync(text(o['filePath']), o['data'] as string | ArrayBuffer, encodingOf(o)),
    ),
    saveFile: loaded('saveFile', (o) => ({
      savedFilePath: saveFileSync(text(o['tempFilePath']), text(o['filePath']) || undefined),
    })),
    copyFile: loaded('copyFile', (o) => copyFileSync(text(o['srcPath']), text(o['destPath']))),
    unlink: loaded('unlink', (o) => unlinkSync(text(o['filePath']))),
    stat: loaded('stat', (o) => ({ stats: statSync(text(o['path'])) })),
    access: loaded('access', (o) => accessSync(text(o['path']))),
    readdir: loaded('readdir', (o) => ({ files: readdirSync(text(o['dirPath'])) })),
    mkdir: loaded('mkdir', (o) => requireWritable(text(o['dirPath']))),
    getFileInfo: loaded('getFileInfo', (o) => ({ size: statSync(text(o['filePath'])).size })),
  }
}

const encodingOf = ({ encoding }: Options): string | undefined => text(encoding) || undefined

const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  json: 'application/json',
  txt: 'text/plain',
}

const typeOf = (path: string): string => TYPES[path.split('.').pop() ?? ''] ?? 'application/octet-stream'
