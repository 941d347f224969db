import { database } from '../../cloudfunctions/_shared/cloud'
import { isUnderOldKey, seal, unseal } from '../../cloudfunctions/_shared/privacy'
import { isSealed, type Sealed } from '../../cloudfunctions/_shared/sealed'

const BATCH_SIZE = 100

type StoredDocument = { _id: string } & Record<string, unknown>

/** Sealed values anywhere in a document, with their dotted paths. */
function* sealedIn(value: unknown, path: string): Generator<[path: string, sealed: Sealed]> {
  if (isSealed(value)) yield [path, value]
  else if (Array.isArray(value) || (typeof value === 'object' && value !== null && !(value instanceof Date)))
    for (const [key, inner] of Object.entries(value)) yield* sealedIn(inner, path ? `${path}.${key}` : key)
}

/**
 * Seals everything in a collection that is under an older key anew, under the first of `DATA_KEYS`. A value that is
 * written meanwhile stays as it was written. `after` is where an earlier run stopped; `reached` is told after every
 * batch.
 */
export async function resealCollection(
  collection: string,
  after: string,
  reached: (documentId: string) => Promise<void>,
): Promise<number> {
  const db = database()
  let resealed = 0
  for (let last = after; ;) {
    const { data } = await db
      .collection(collection)
      .where({ _id: db.command.gt(last) })
      .orderBy('_id', 'asc')
      .limit(BATCH_SIZE)
      .get()
    const batch = data as StoredDocument[]
    for (const document of batch) resealed += await resealDocument(collection, document)
    if (!batch.length) return resealed
    last = batch.at(-1)!._id
    await reached(last)
  }
}

async function resealDocument(collection: string, document: StoredDocument): Promise<number> {
  const db = database()
  let resealed = 0
  for (const [path, sealed] of sealedIn(document, '')) {
    if (!isUnderOldKey(sealed)) continue
    const { updated } = await db
      .collection(collection)
      .where({ _id: document._id, [`${path}.data`]: sealed.data })
      .update({ [path]: db.command.set(seal(unseal(sealed, document._id), document._id)) })
    resealed += Number(updated ?? 0)
  }
  return resealed
}
