import { encodeStored } from '../ejson'
import { encodeKey } from '../indexes/encode-key'
import type { CollectionTable } from '../store/collection-table'
import type { Document, StoredDocument } from '../values/document'
import { wording } from '../wording'

/** One document's write: an insert has no `before`, a removal no `after`. */
export interface Change {
  collection: CollectionTable
  before: StoredDocument | null
  after: Document | null
  /** What is stored of `after`. */
  text: string
}

/** MongoDB's limit of one document. */
export const maximumDocumentBytes = 16 * 1024 * 1024

/** Encodes what will be stored. Throws DATABASE_REQUEST_FAILED when it is larger than a document may be. */
export function changeTo(
  collection: CollectionTable,
  before: StoredDocument | null,
  after: Document,
): Change {
  const text = encodeStored(after)
  // Of UTF-16 units, UTF-8 makes at most three bytes: most documents need no count.
  const bytes = text.length * 3 > maximumDocumentBytes ? Buffer.byteLength(text) : 0
  if (bytes > maximumDocumentBytes) throw wording.documentTooLarge(bytes)
  return { collection, before, after, text }
}

export const removalOf = (collection: CollectionTable, before: StoredDocument): Change => ({
  ...{ collection, before, after: null, text: '' },
})

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
