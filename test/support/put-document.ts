import { database } from '../../cloudfunctions/_shared/cloud'

/** Writes a whole document, as somebody in the CloudBase console would. */
export async function putDocument(collection: string, documentId: string, fields: object): Promise<void> {
  await database().collection(collection).doc(documentId).set(fields)
}
