import { database } from '../../cloudfunctions/_shared/cloud'

/** Adds copies of a document, each with other values for some fields. For `runUseCase`. */
export async function copyDocument(collection: string, id: string, copies: object[]): Promise<void> {
  const { data } = await database().collection(collection).doc(id).get()
  for (const changes of copies)
    await database()
      .collection(collection)
      .add({ ...data[0], ...changes })
}
