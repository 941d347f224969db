import type { StoredDocument } from '../values/document'
import type { Change } from './change'
import { changedId, claims, documentKey } from './change'

/**
 * Versions of what was committed while transactions are open: who wrote last, and what a document was before.
 * Empty as long as no transaction has a snapshot.
 */
export class History {
  version = 0
  private readonly lastWrites = new Map<string, number>()
  private readonly preImages = new Map<string, { version: number; before: StoredDocument | null }[]>()

  record(changes: Change[]): void {
    this.version++
    for (const change of changes) {
      for (const claim of claims(change)) this.lastWrites.set(claim, this.version)
      const key = documentKey(change.collection.name, changedId(change))
      const images = this.preImages.get(key) ?? []
      images.push({ version: this.version, before: change.before })
      this.preImages.set(key, images)
    }
  }

  forget(): void {
    this.lastWrites.clear()
    this.preImages.clear()
  }

  writtenAfter(claim: string, snapshot: number): boolean {
    return (this.lastWrites.get(claim) ?? 0) > snapshot
  }

  /** What the documents of a collection that changed since a snapshot were at that time. */
  imagesAt(collection: string, snapshot: number): Map<string, StoredDocument | null> {
    const found = new Map<string, StoredDocument | null>()
    for (const [key, images] of this.preImages) {
      if (!key.startsWith(`${collection}/`)) continue
      const image = images.find(({ version }) => version > snapshot)
      if (image) found.set(key, image.before)
    }
    return found
  }
}
