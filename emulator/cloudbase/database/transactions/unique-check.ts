import type { CollectionTable } from '../store/collection-table'
import { idIndex } from '../store/collection-table'
import type { Document, StoredDocument } from '../values/document'
import { wording } from '../wording'
import type { Change } from './change'
import { documentKey } from './change'
import type { Transaction } from './transaction'

/** Refuses (E11000) a buffered write whose id or unique key is taken, as the transaction sees the collection. */
export function checkUnique(transaction: Transaction, change: Change): void {
  const { collection, before, after } = change
  if (!after) return
  const overlay = transaction.overlay(collection)
  const own = documentKey(collection.name, after._id)
  if (!before && present(overlay, collection, after._id))
    throw wording.duplicateKey(collection.name, idIndex, `{ _id: ${JSON.stringify(after._id)} }`)
  const storedSeq = transaction.writes.get(own)?.before?.seq ?? before?.seq
  for (const index of collection.indexes.filter(({ declaration }) => declaration.unique)) {
    const wanted = new Set(index.keysOf(after).map((key) => key.toString('latin1')))
    const holds = (document: Document) =>
      index.keysOf(document).some((key) => wanted.has(key.toString('latin1')))
    const shadowed = new Set<number>()
    for (const [key, stored] of overlay) {
      if (stored) shadowed.add(stored.seq)
      if (key !== own && stored && holds(stored.document)) throw index.duplicate(after)
    }
    for (const { before: replaced } of transaction.writes.values()) if (replaced) shadowed.add(replaced.seq)
    for (const key of index.keysOf(after)) {
      const holder = index.holderOf(key)
      if (holder !== undefined && holder !== storedSeq && !shadowed.has(holder)) throw index.duplicate(after)
    }
  }
}

function present(
  overlay: Map<string, StoredDocument | null>,
  collection: CollectionTable,
  id: unknown,
): boolean {
  const key = documentKey(collection.name, id)
  const stored = overlay.has(key) ? overlay.get(key) : collection.byId(id)
  return Boolean(stored)
}
