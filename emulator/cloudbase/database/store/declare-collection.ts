import type { CollectionDeclaration, IndexDeclaration } from '../declarations'
import { CollectionTable } from './collection-table'
import { IndexTable } from './index-table'
import type { SqliteFile } from './open-store'
import { atomically, quoteName } from './open-store'

/** Opens a declared collection: makes its tables when missing, and builds the indexes that changed. */
export function declareCollection(sqlite: SqliteFile, declaration: CollectionDeclaration): CollectionTable {
  const { name, indexes = [] } = declaration
  return atomically(sqlite, () => {
    sqlite.prepare('INSERT OR IGNORE INTO collections (name) VALUES (?)').run(name)
    CollectionTable.create(sqlite, name)
    const known = knownIndexes(sqlite, name)
    for (const old of known.keys())
      if (!indexes.some((index) => index.name === old)) dropIndex(sqlite, name, old)
    const plain = new CollectionTable(sqlite, name, [])
    return new CollectionTable(
      sqlite,
      name,
      indexes.map((index) => declareIndex(sqlite, plain, index, known.get(index.name))),
    )
  })
}

const definitionOf = ({ unique = false, keys }: IndexDeclaration) => JSON.stringify({ unique, keys })

function knownIndexes(sqlite: SqliteFile, collection: string): Map<string, string> {
  const rows = sqlite
    .prepare('SELECT name, definition FROM indexes WHERE collection = ?')
    .raw()
    .all(collection)
  return new Map(rows as [string, string][])
}

function declareIndex(
  sqlite: SqliteFile,
  collection: CollectionTable,
  index: IndexDeclaration,
  known: string | undefined,
): IndexTable {
  const definition = definitionOf(index)
  if (known === definition) return new IndexTable(sqlite, collection.name, index)
  dropIndex(sqlite, collection.name, index.name)
  sqlite
    .prepare('INSERT INTO indexes (collection, name, definition, multikey) VALUES (?, ?, ?, 0)')
    .run(collection.name, index.name, definition)
  const table = new IndexTable(sqlite, collection.name, index)
  for (const { document, seq } of collection.scan()) table.add(document, seq)
  return table
}

function dropIndex(sqlite: SqliteFile, collection: string, name: string): void {
  sqlite.exec(`DROP TABLE IF EXISTS ${quoteName(`index:${collection}:${name}`)}`)
  sqlite.prepare('DELETE FROM indexes WHERE collection = ? AND name = ?').run(collection, name)
}
