import Database from 'libsql'
import type { StoredFile } from './stored-file'

const columns = 'path, sha256, bytes, contentType, owner, updatedAt'

/** The list of files, in a small SQLite file of its own. Every write is on disk when it returns. */
export class FileIndex {
  private readonly sql: Database.Database

  constructor(file: string) {
    this.sql = new Database(file)
    this.sql.exec('PRAGMA journal_mode = WAL')
    this.sql.exec('PRAGMA synchronous = FULL')
    const fields =
      'sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, contentType TEXT NOT NULL, owner TEXT, updatedAt INTEGER NOT NULL'
    this.sql.exec(`CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, ${fields})`)
    this.sql.exec('CREATE INDEX IF NOT EXISTS files_sha256 ON files (sha256)')
    // Snapshots live as long as the process, as those of the database do.
    this.sql.exec(`CREATE TEMP TABLE snapshots (
      snapshot TEXT NOT NULL, path TEXT NOT NULL, ${fields}, PRIMARY KEY (snapshot, path))`)
    this.sql.exec('CREATE INDEX temp.snapshots_sha256 ON snapshots (sha256)')
  }

  find(path: string): StoredFile | undefined {
    return this.sql.prepare(`SELECT ${columns} FROM files WHERE path = ?`).get(path) as StoredFile | undefined
  }

  list(): StoredFile[] {
    return this.sql.prepare(`SELECT ${columns} FROM files ORDER BY path`).all() as StoredFile[]
  }

  put(file: StoredFile): void {
    this.sql
      .prepare(`INSERT OR REPLACE INTO files (${columns}) VALUES (?, ?, ?, ?, ?, ?)`)
      .run(file.path, file.sha256, file.bytes, file.contentType, file.owner, file.updatedAt)
  }

  remove(path: string): void {
    this.sql.prepare('DELETE FROM files WHERE path = ?').run(path)
  }

  /** True while a file or a snapshot still needs these bytes. */
  isNeeded(sha256: string): boolean {
    const needed = this.sql
      .prepare('SELECT 1 FROM files WHERE sha256 = ? UNION SELECT 1 FROM snapshots WHERE sha256 = ? LIMIT 1')
      .get(sha256, sha256)
    return needed !== undefined
  }

  snapshot(name: string): void {
    this.atomically(() => {
      this.sql.prepare('DELETE FROM snapshots WHERE snapshot = ?').run(name)
      this.sql
        .prepare(`INSERT INTO snapshots (snapshot, ${columns}) SELECT ?, ${columns} FROM files`)
        .run(name)
    })
  }

  /** Puts the list back as it was; answers the hashes of the files that were listed before. */
  reset(name: string): string[] {
    const before = this.list().map(({ sha256 }) => sha256)
    this.atomically(() => {
      this.sql.exec('DELETE FROM files')
      this.sql
        .prepare(`INSERT INTO files (${columns}) SELECT ${columns} FROM snapshots WHERE snapshot = ?`)
        .run(name)
    })
    return before
  }

  close(): void {
    this.sql.close()
  }

  private atomically(work: () => void): void {
    this.sql.exec('BEGIN IMMEDIATE')
    try {
      work()
      this.sql.exec('COMMIT')
    } catch (error) {
      this.sql.exec('ROLLBACK')
      throw error
    }
  }
}
