import { decodeStored } from '../ejson'
import { encodeKey } from '../indexes/encode-key'
import type { Interval } from '../indexes/intervals'
import type { Document, StoredDocument } from '../values/document'
import { wording } from '../wording'
import type { IndexTable } from './index-table'
import type { SqliteFile } from './open-store'
import { quoteName } from './open-store'

/** The name of the index that every collection has. */
export const idIndex = '_id_'

let versions = 0
const nextVersion = () => ++versions

type Row = [key: Buffer, seq: number, text: string]
type Select = (reverse: boolean) => { all(...parameters: unknown[]): unknown[] }

/** The documents of one collection with their indexes. Every method is synchronous: an action is one step. */
export class CollectionTable {
  readonly table: string
  /** Stands for the content: every write gives a new one, so that a reset knows what changed. */
  version = 0
  private readonly statements
  private readonly selects = new Map<string, Select>()
  private readonly counts = new Map<string, { all(...parameters: unknown[]): unknown[] }>()

  constructor(
    private readonly sqlite: SqliteFile,
    readonly name: string,
    readonly indexes: IndexTable[],
  ) {
    this.table = quoteName(`documents:${name}`)
    this.statements = {
      insert: sqlite.prepare(`INSERT INTO ${this.table} (id, body) VALUES (?, ?)`),
      update: sqlite.prepare(`UPDATE ${this.table} SET body = ? WHERE seq = ?`),
      remove: sqlite.prepare(`DELETE FROM ${this.table} WHERE seq = ?`),
      byId: sqlite.prepare(`SELECT seq, body FROM ${this.table} WHERE id = ?`).raw(),
      scan: sqlite
        .prepare(`SELECT id, seq, body FROM ${this.table} WHERE seq > ? ORDER BY seq LIMIT ?`)
        .raw(),
      count: sqlite.prepare(`SELECT count(*) FROM ${this.table}`).raw(),
      lastSeq: sqlite.prepare('SELECT last_insert_rowid()').raw(),
    }
  }

  /** Makes the table; the first step of declaring a collection. */
  static create(sqlite: SqliteFile, name: string): void {
    sqlite.exec(
      `CREATE TABLE IF NOT EXISTS ${quoteName(`documents:${name}`)} (seq INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, body TEXT NOT NULL)`,
    )
  }

  count(): number {
    return (this.statements.count.all()[0] as [number])[0]
  }

  byId(id: unknown): StoredDocument | undefined {
    const row = this.statements.byId.all([encodeKey(id)])[0] as [number, string] | undefined
    return row && { seq: row[0], text: row[1], document: decodeStored(row[1]) }
  }

  /** All documents in order of insertion, fetched in growing portions. */
  *scan(): Generator<StoredDocument> {
    let after = -1
    for (let portion = 128; ; portion = Math.min(portion * 2, 1024)) {
      const rows = this.statements.scan.all(after, portion) as Row[]
      for (const [, seq, text] of rows) yield { seq, text, document: decodeStored(text) }
      if (rows.length < portion) return
      after = rows.at(-1)?.[1] ?? after
    }
  }

  /**
   * The documents whose key of an index lies in an interval, in the order of the index or backward. `wanted`: how
   * many the reader will probably take, so that a limit reads no more.
   */
  *range(index: string, { from, to }: Interval, reverse: boolean, wanted: number): Generator<StoredDocument> {
    const select = this.selectOf(index)(reverse)
    let [key, seq] = reverse ? [to, -1] : [from, -1]
    for (let portion = Math.min(Math.max(wanted, 1), 256); ; portion = Math.min(portion * 4, 1024)) {
      const rows = select.all(key, seq, reverse ? from : to, portion) as Row[]
      for (const [, at, text] of rows) yield { seq: at, text, document: decodeStored(text) }
      const last = rows.at(-1)
      if (!last || rows.length < portion) return
      ;[key, seq] = last
    }
  }

  /** How many keys of an index lie in an interval; no document is read. */
  countRange(index: string, { from, to }: Interval): number {
    const found = this.indexes.find(({ declaration }) => declaration.name === index)
    const [column, table] = found ? ['key', found.table] : ['id', this.table]
    const known = this.counts.get(index)
    const count =
      known ??
      this.sqlite.prepare(`SELECT count(*) FROM ${table} WHERE ${column} >= ? AND ${column} < ?`).raw()
    this.counts.set(index, count)
    return (count.all(from, to)[0] as [number])[0]
  }

  private selectOf(index: string): Select {
    const known = this.selects.get(index)
    if (known) return known
    const found = this.indexes.find(({ declaration }) => declaration.name === index)
    const [k, s, source] = found
      ? ['i.key', 'i.seq', `${found.table} i CROSS JOIN ${this.table} d ON d.seq = i.seq`]
      : ['d.id', 'd.seq', `${this.table} d`]
    const head = `SELECT ${k}, ${s}, d.body FROM ${source}`
    const forward = this.sqlite
      .prepare(
        `${head} WHERE ${k} >= ?1 AND (${k}, ${s}) > (?1, ?2) AND ${k} < ?3 ORDER BY ${k}, ${s} LIMIT ?4`,
      )
      .raw()
    const backward = this.sqlite
      .prepare(
        `${head} WHERE ${k} <= ?1 AND (${k}, ${s}) < (?1, ?2) AND ${k} >= ?3 ORDER BY ${k} DESC, ${s} DESC LIMIT ?4`,
      )
      .raw()
    const select: Select = (reverse) => (reverse ? backward : forward)
    this.selects.set(index, select)
    return select
  }

  /** Inserts a document and its keys. Throws E11000 when an id or a unique key is taken. */
  insert(document: Document, text: string): void {
    const id = encodeKey(document._id)
    try {
      this.statements.insert.run(id, text)
    } catch (error) {
      if (/^SQLITE_CONSTRAINT/.test((error as { code?: string }).code ?? ''))
        throw wording.duplicateKey(this.name, idIndex, `{ _id: ${JSON.stringify(document._id)} }`)
      throw error
    }
    const [seq] = this.statements.lastSeq.all()[0] as [number]
    for (const index of this.indexes) index.add(document, seq)
    this.version = nextVersion()
  }

  update(before: StoredDocument, after: Document, text: string): void {
    for (const index of this.indexes) index.move(before.document, after, before.seq)
    this.statements.update.run(text, before.seq)
    this.version = nextVersion()
  }

  remove({ seq, document }: StoredDocument): void {
    for (const index of this.indexes) index.drop(document, seq)
    this.statements.remove.run(seq)
    this.version = nextVersion()
  }
}
