import { database } from '../../cloudfunctions/_shared/cloud'

/** A hand edit, as with the database console. For `runUseCase`. */
export async function changeDocument(collection: string, id: string, changes: object): Promise<void> {
  await database().collection(collection).doc(id).update(changes)
}
