import { atomically, SqliteFile } from '../store/open-store'
import { Change } from './change'

/** Writes one change. Throws E11000 when an id or unique key is taken. */
function applyChange({ collection, before, after }: Change): void {
  if (before && after) collection.update(before, after)
  else if (before) collection.remove(before)
  else if (after) collection.insert(after)
}

/** All changes or none: a transaction's commit. Removals come first, so that a key given up can be taken. */
export function applyTogether(sqlite: SqliteFile, changes: Change[]): void {
  atomically(sqlite, () => {
    for (const change of changes) if (!change.after) applyChange(change)
    for (const change of changes) if (change.after) applyChange(change)
  })
}

/**
 * A statement over several documents outside a transaction: as in the service, each document is written by
 * itself, and a failure leaves what was written before it. Still one sync to disk.
 * Returns the changes written and the error that stopped it, if any.
 */
export function applyOneByOne(sqlite: SqliteFile, changes: Change[]): { written: Change[]; error?: unknown } {
  return atomically(sqlite, () => {
    const written: Change[] = []
    for (const change of changes) {
      sqlite.exec('SAVEPOINT document')
      try {
        applyChange(change)
        written.push(change)
      } catch (error) {
        sqlite.exec('ROLLBACK TO document')
        return { written, error }
      } finally {
        sqlite.exec('RELEASE document')
      }
    }
    return { written }
  })
}
