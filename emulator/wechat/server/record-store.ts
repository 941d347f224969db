import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'

/** One kind of records in a store, found by id. Every write is durable when the call returns. */
export interface RecordTable<T> {
  get(id: string): T | undefined
  /** All records, in the order in which they were first put. */
  list(): T[]
  put(id: string, record: T): void
  remove(id: string): void
}

/** JSON records in one SQLite file: the state of the WeChat side survives a restart and a `kill -9`. */
export interface RecordStore {
  table<T>(kind: string): RecordTable<T>
  /** All writes inside happen, or none; inside another one it is a part of that. */
  transaction<T>(work: () => T): T
  clear(): void
  close(): void
}

export function openRecordStore(file: string): RecordStore {
  mkdirSync(dirname(file), { recursive: true })
  const database = new Database(file)
  database.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS records (
      position INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL,
      UNIQUE (kind, id))`)
  const select = database.prepare('SELECT json FROM records WHERE kind = ? AND id = ?')
  const selectAll = database.prepare('SELECT json FROM records WHERE kind = ? ORDER BY position')
  const upsert = database.prepare(
    'INSERT INTO records (kind, id, json) VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET json = excluded.json',
  )
  const erase = database.prepare('DELETE FROM records WHERE kind = ? AND id = ?')

  return {
    table: <T>(kind: string): RecordTable<T> => ({
      get(id) {
        const row = select.get(kind, id) as { json: string } | undefined
        return row ? (JSON.parse(row.json) as T) : undefined
      },
      list: () => (selectAll.all(kind) as { json: string }[]).map(({ json }) => JSON.parse(json) as T),
      put: (id, record) => void upsert.run(kind, id, JSON.stringify(record)),
      remove: (id) => void erase.run(kind, id),
    }),
    transaction: (work) => (database.inTransaction ? work() : database.transaction(work)()),
    clear: () => void database.exec('DELETE FROM records'),
    close: () => void database.close(),
  }
}
