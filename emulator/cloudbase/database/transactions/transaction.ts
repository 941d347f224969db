import type { CollectionTable } from '../store/collection-table'
import type { StoredDocument } from '../values/document'
import type { Change } from './change'
import { documentKey } from './change'
import type { History } from './history'

/** An open transaction: its snapshot (taken at the first operation), its buffered writes, its locks. */
export class Transaction {
  snapshot: number | null = null
  readonly claims = new Set<string>()
  readonly writes = new Map<string, Change>()

  constructor(
    readonly id: string,
    /** The invocation that began it (`wxCloudApiToken`), for warnings. */
    readonly token: string | undefined,
    readonly startedAt: number,
    private readonly history: History,
  ) {}

  /** Called by every data operation; the first one takes the snapshot. */
  touch(): void {
    this.snapshot ??= this.history.version
  }

  /** What differs from the committed state for this transaction: others' later writes undone, its own done. */
  overlay(collection: CollectionTable): Map<string, StoredDocument | null> {
    const overlay = this.history.imagesAt(collection.name, this.snapshot ?? this.history.version)
    for (const [key, { collection: owner, before, after, text }] of this.writes) {
      if (owner !== collection) continue
      const seq = before?.seq ?? Number.MAX_SAFE_INTEGER
      overlay.set(key, after && { seq, document: after, text })
    }
    return overlay
  }

  /** Adds a write to the buffer. A document written twice keeps the `before` of the store. */
  buffer(change: Change): void {
    const id = (change.after ?? change.before?.document)?._id
    const key = documentKey(change.collection.name, id)
    const earlier = this.writes.get(key)
    const before = earlier ? earlier.before : change.before
    if (!before && !change.after) this.writes.delete(key)
    else this.writes.set(key, { ...change, before })
  }
}
