import type { CollectionTable } from './collection-table'
import type { SqliteFile } from './open-store'
import { atomically } from './open-store'

/** The rows of one table as they were. */
interface TableCopy {
  table: string
  kind: TableKind
  rows: unknown[][]
}

/** What tells two rows apart: documents have a number, of an index entry all that it is. */
type TableKind = 'documents' | 'index'
const columns = { documents: 'seq, id, body', index: 'key, seq' }
const conditions = { documents: 'seq = ?', index: 'key = ? AND seq = ?' }
const keyOf = {
  documents: ([seq]: unknown[]): unknown[] => [seq],
  index: (row: unknown[]): unknown[] => row,
}
const nameOf = (kind: TableKind, row: unknown[]): string =>
  keyOf[kind](row)
    .map((part) => (Buffer.isBuffer(part) ? part.toString('latin1') : String(part)))
    .join('/')

const readRows = (sqlite: SqliteFile, kind: TableKind, table: string): unknown[][] =>
  sqlite.prepare(`SELECT ${columns[kind]} FROM ${table}`).raw().all() as unknown[][]

/** A collection's tables at one moment; `version` tells whether it changed since. */
interface CollectionCopy {
  version: number
  tables: TableCopy[]
}

export type Snapshot = Map<string, CollectionCopy>

/** Copies every collection into memory. Meant for small worlds in tests. */
export const takeSnapshot = (sqlite: SqliteFile, collections: Iterable<CollectionTable>): Snapshot =>
  new Map([...collections].map((collection) => [collection.name, copyCollection(sqlite, collection)]))

function copyCollection(sqlite: SqliteFile, collection: CollectionTable): CollectionCopy {
  const copy = (kind: TableKind, table: string) => ({ kind, table, rows: readRows(sqlite, kind, table) })
  return {
    version: collection.version,
    tables: [
      copy('documents', collection.table),
      ...collection.indexes.map(({ table }) => copy('index', table)),
    ],
  }
}

/** Puts back every collection that changed; one made since then is emptied. One SQLite transaction. */
export function restoreSnapshot(
  sqlite: SqliteFile,
  collections: Iterable<CollectionTable>,
  snapshot: Snapshot,
): void {
  atomically(sqlite, () => {
    for (const collection of collections) {
      const copy = snapshot.get(collection.name)
      if (copy?.version === collection.version) continue
      if (copy) for (const table of copy.tables) restoreTable(sqlite, table)
      else for (const { table } of [collection, ...collection.indexes]) sqlite.exec(`DELETE FROM ${table}`)
      collection.version = copy ? copy.version : -1
    }
  })
}

/** Writes the rows that differ only: a test changes little of its world. What is too much goes first. */
function restoreTable(sqlite: SqliteFile, { table, kind, rows }: TableCopy): void {
  const wanted = new Map(rows.map((row) => [nameOf(kind, row), row]))
  const remove = sqlite.prepare(`DELETE FROM ${table} WHERE ${conditions[kind]}`)
  for (const row of readRows(sqlite, kind, table)) {
    const name = nameOf(kind, row)
    const kept = wanted.get(name)
    if (!kept) remove.run(...keyOf[kind](row))
    else if (kept.at(-1) === row.at(-1)) wanted.delete(name)
  }
  const marks = columns[kind].replace(/\w+/g, '?')
  const insert = sqlite.prepare(`INSERT OR REPLACE INTO ${table} VALUES (${marks})`)
  for (const row of wanted.values()) insert.run(...row)
}
