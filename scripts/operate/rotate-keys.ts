import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { database } from '../../cloudfunctions/_shared/cloud'
import { firstKeyId } from '../../cloudfunctions/_shared/privacy'
import { projectDir } from '../build/project'
import { resealCollection } from './reseal-collection'

/** Where a rotation stands: the document `key_rotation` of `settings`. */
interface RotationRecord {
  keyId: string
  /** The collection that is being worked on; those before it in the alphabet are done. Empty when all are. */
  collection: string
  after: string
}

const PROGRESS = 'key_rotation'

const collections = (): string[] =>
  readdirSync(join(projectDir, 'database/collections'))
    .map((file) => file.replace('.json', ''))
    .sort()

/**
 * Brings all personal data under the first of `DATA_KEYS` (O4). A run that was cut off goes on where it stopped; one
 * after the end finds nothing to do. The old key may leave `DATA_KEYS` afterwards.
 */
export async function rotateKeys(): Promise<{ keyId: string; resealed: number; goesOn: boolean }> {
  const keyId = firstKeyId()
  const settings = database().collection('settings')
  const keep = (progress: RotationRecord) => settings.doc(PROGRESS).set(progress)
  const { data } = await settings.doc(PROGRESS).get()
  const before = data[0] as RotationRecord | undefined
  const start = before?.keyId === keyId && before.collection ? before : { collection: '', after: '' }
  let resealed = 0
  for (const collection of collections()) {
    if (collection < start.collection) continue
    const after = collection === start.collection ? start.after : ''
    resealed += await resealCollection(collection, after, (reached) =>
      keep({ keyId, collection, after: reached }).then(() => undefined),
    )
  }
  await keep({ keyId, collection: '', after: '' })
  return { keyId, resealed, goesOn: start.collection !== '' }
}
