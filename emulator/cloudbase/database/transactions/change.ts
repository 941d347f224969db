import { encodeKey } from '../indexes/encode-key'
import type { CollectionTable } from '../store/collection-table'
import type { Document, StoredDocument } from '../values/document'

/** One document's write: an insert has no `before`, a removal no `after`. */
export interface Change {
  collection: CollectionTable
  before: StoredDocument | null
  after: Document | null
}

/** The document's name in locks and histories. */
export const documentKey = (collection: string, id: unknown): string =>
  `${collection}/${encodeKey(id).toString('latin1')}`

export const changedId = ({ before, after }: Change): unknown => (after ?? before?.document)?._id

/**
 * Everything that a write claims: the document, and each key of a unique index that it takes or gives up, so
 * that two transactions cannot both take one value.
 */
export function claims(change: Change): string[] {
  const { collection, before, after } = change
  const keys = [documentKey(collection.name, changedId(change))]
  for (const index of collection.indexes.filter(({ declaration }) => declaration.unique)) {
    const name = `${collection.name}#${index.declaration.name}/`
    const old = new Set(before ? index.keysOf(before.document).map((key) => key.toString('latin1')) : [])
    const taken = new Set(after ? index.keysOf(after).map((key) => key.toString('latin1')) : [])
    for (const key of old) if (!taken.has(key)) keys.push(name + key)
    for (const key of taken) if (!old.has(key)) keys.push(name + key)
  }
  return keys
}
