import Sqlite from 'libsql'

/** The SQLite file. Acknowledged means on disk: write-ahead log with a full sync at every commit. */
export type SqliteFile = Sqlite.Database

export function openSqlite(file: string): SqliteFile {
  const sqlite = new Sqlite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  // 64 MB of pages in memory: the inner pages of the indexes of a million documents.
  sqlite.pragma('cache_size = -65536')
  sqlite.exec('CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY) WITHOUT ROWID')
  sqlite.exec(
    `CREATE TABLE IF NOT EXISTS indexes (
      collection TEXT, name TEXT, definition TEXT, multikey INTEGER NOT NULL, PRIMARY KEY (collection, name)
    ) WITHOUT ROWID`,
  )
  return sqlite
}

/** Runs statements as one SQLite transaction: all on disk, or none. */
export function atomically<T>(sqlite: SqliteFile, work: () => T): T {
  if (sqlite.inTransaction) return work()
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    sqlite.exec('COMMIT')
    return result
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw error
  }
}

/** A table or index name as SQL writes it. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`
