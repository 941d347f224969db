import type { SqliteFile } from '../store/open-store'
import { atomically } from '../store/open-store'
import type { Change } from './change'

/** Writes one change. Throws E11000 when an id or unique key is taken. */
function applyChange({ collection, before, after, text }: Change): void {
  if (before && after) collection.update(before, after, text)
  else if (before) collection.remove(before)
  else if (after) collection.insert(after, text)
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
 * itself, and a failure leaves what was written before it. One sync to disk for all.
 * Returns the changes written and the error that stopped it, if any.
 */
export function applyOneByOne(sqlite: SqliteFile, changes: Change[]): { written: Change[]; error?: unknown } {
  let reached = 0
  try {
    atomically(sqlite, () => {
      for (const change of changes) {
        applyChange(change)
        reached++
      }
    })
    return { written: changes }
  } catch (error) {
    // SQLite took everything back, half of the failed document too: write again what came before it.
    const written = changes.slice(0, reached)
    if (written.length) atomically(sqlite, () => written.forEach(applyChange))
    return { written, error }
  }
}
