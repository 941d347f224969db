import type { StoredFile } from './file-table'

const STORE = 'files'
let opening: Promise<IDBDatabase> | undefined

const open = (): Promise<IDBDatabase> =>
  (opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('wechat-files', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB cannot be opened'))
  }))

/** All saved files, so that synchronous reads find them in memory. */
export async function loadStored(): Promise<[string, StoredFile][]> {
  const database = await open()
  return new Promise((resolve, reject) => {
    const found: [string, StoredFile][] = []
    const request = database.transaction(STORE).objectStore(STORE).openCursor()
    request.onsuccess = () => {
      const cursor = request.result
      if (!cursor) return resolve(found)
      found.push([String(cursor.key), cursor.value as StoredFile])
      cursor.continue()
    }
    request.onerror = () => reject(request.error ?? new Error('IndexedDB cannot be read'))
  })
}

export function storeFile(path: string, file: StoredFile): void {
  change((files) => files.put(file, path))
}

export function deleteStored(path: string): void {
  change((files) => files.delete(path))
}

let written: Promise<unknown> = Promise.resolve()

/** Resolves when every change so far would outlive the page. */
export const whenStored = (): Promise<unknown> => written

function change(work: (files: IDBObjectStore) => void): void {
  const done = open()
    .then((database) => {
      const transaction = database.transaction(STORE, 'readwrite')
      work(transaction.objectStore(STORE))
      return new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up'))
      })
    })
    .catch((error: unknown) => console.error('A file could not be kept:', error))
  written = Promise.all([written, done])
}
