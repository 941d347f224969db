import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import type { DocumentRecord } from './document-record'

const documents = () => database().collection('documents')

export async function findDocument(documentId: string): Promise<DocumentRecord | undefined> {
  const { data } = await documents().doc(documentId).get()
  return data[0] as DocumentRecord | undefined
}

/** Keeps a document unless another request made the same one meanwhile; answers the one that is kept. */
export async function addDocumentOnce(record: DocumentRecord): Promise<DocumentRecord> {
  try {
    await documents().add(record)
    return record
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    return (await findDocument(record._id)) ?? record
  }
}
