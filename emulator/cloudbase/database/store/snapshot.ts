import type { CollectionTable } from './collection-table'
import type { SqliteFile } from './open-store'
import { atomically } from './open-store'

/** The rows of one table as they were. */
interface TableCopy {
  table: string
  columns: number
  rows: unknown[][]
}

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
  const copy = (table: string, columns: string): TableCopy => ({
    table,
    columns: columns.split(',').length,
    rows: sqlite.prepare(`SELECT ${columns} FROM ${table}`).raw().all() as unknown[][],
  })
  return {
    version: collection.version,
    tables: [
      copy(collection.table, 'seq, id, body'),
      ...collection.indexes.map(({ table }) => copy(table, 'key, seq')),
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
      for (const { table } of [collection, ...collection.indexes]) sqlite.exec(`DELETE FROM ${table}`)
      for (const { table, columns, rows } of copy?.tables ?? []) {
        const marks = Array.from({ length: columns }, () => '?').join(', ')
        const insert = sqlite.prepare(`INSERT INTO ${table} VALUES (${marks})`)
        for (const row of rows) insert.run(...row)
      }
      collection.version = copy ? copy.version : -1
    }
  })
}
