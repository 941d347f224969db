import type { IndexDeclaration } from '../declarations'
import { indexKeys } from '../indexes/index-keys'
import type { Document } from '../values/document'
import { wording } from '../wording'
import type { SqliteFile } from './open-store'
import { quoteName } from './open-store'

/**
 * One declared index as a SQLite table of encoded keys. A unique one has the key as primary key, so that
 * SQLite itself refuses the second document.
 */
export class IndexTable {
  readonly table: string
  multikey: boolean
  private readonly insert
  private readonly remove
  private readonly holder
  private readonly flag

  constructor(
    sqlite: SqliteFile,
    readonly collection: string,
    readonly declaration: IndexDeclaration,
  ) {
    const { name, unique } = declaration
    this.table = quoteName(`index:${collection}:${name}`)
    const primary = unique ? 'key' : 'key, seq'
    sqlite.exec(
      `CREATE TABLE IF NOT EXISTS ${this.table} (key BLOB NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (${primary})) WITHOUT ROWID`,
    )
    const row = sqlite
      .prepare('SELECT multikey FROM indexes WHERE collection = ? AND name = ?')
      .raw()
      .all(collection, name)[0] as [number] | undefined
    this.multikey = row?.[0] === 1
    this.insert = sqlite.prepare(`INSERT INTO ${this.table} (key, seq) VALUES (?, ?)`)
    this.remove = sqlite.prepare(`DELETE FROM ${this.table} WHERE key = ? AND seq = ?`)
    this.holder = sqlite.prepare(`SELECT seq FROM ${this.table} WHERE key = ?`).raw()
    this.flag = sqlite.prepare(
      'UPDATE indexes SET multikey = 1 WHERE collection = ? AND name = ? AND multikey = 0',
    )
  }

  keysOf(document: Document): Buffer[] {
    return indexKeys(document, this.declaration.keys).keys
  }

  add(document: Document, seq: number): void {
    const { keys, multikey } = indexKeys(document, this.declaration.keys)
    this.put(document, keys, seq)
    this.remember(multikey)
  }

  /** After an update: keys that stay are not touched. */
  move(before: Document, after: Document, seq: number): void {
    const old = this.keysOf(before)
    const { keys, multikey } = indexKeys(after, this.declaration.keys)
    for (const key of old) if (!keys.some((kept) => kept.equals(key))) this.remove.run(key, seq)
    this.put(
      after,
      keys.filter((key) => !old.some((kept) => kept.equals(key))),
      seq,
    )
    this.remember(multikey)
  }

  private put(document: Document, keys: Buffer[], seq: number): void {
    for (const key of keys) {
      try {
        this.insert.run(key, seq)
      } catch (error) {
        if ((error as { code?: string }).code === 'SQLITE_CONSTRAINT_PRIMARYKEY')
          throw this.duplicate(document)
        throw error
      }
    }
  }

  private remember(multikey: boolean): void {
    // Written every time: an earlier flag may have been rolled back with its document.
    if (multikey) {
      this.flag.run(this.collection, this.declaration.name)
      this.multikey = true
    }
  }

  drop(document: Document, seq: number): void {
    for (const key of this.keysOf(document)) this.remove.run(key, seq)
  }

  /** The document that holds a key of a unique index. */
  holderOf(key: Buffer): number | undefined {
    // In an array: libsql takes a lone object, a Buffer too, for named parameters.
    return (this.holder.all([key])[0] as [number] | undefined)?.[0]
  }

  duplicate(document: Document) {
    const { name, keys } = this.declaration
    const values = keys.map(({ field }) => {
      const value = field
        .split('.')
        .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document)
      return `${field}: ${JSON.stringify(value ?? null)}`
    })
    return wording.duplicateKey(this.collection, name, `{ ${values.join(', ')} }`)
  }
}
