import { currentCloud } from './cloud'
import { requestJson } from './request-json'

/** Changes fields of a document past all functions, as staff can in the CloudBase console. Values are plain JSON. */
export async function editDocument(
  collectionName: string,
  documentId: string,
  fields: Record<string, unknown>,
): Promise<void> {
  const answer = await requestJson(
    `${currentCloud().url}/admin`,
    {
      action: 'database.modifyDocument',
      collectionName,
      queryType: 'DOC',
      query: JSON.stringify({ _id: documentId }),
      multi: false,
      merge: true,
      upsert: false,
      data: JSON.stringify({ $set: fields }),
    },
    { authorization: 'Bearer console' },
  )
  if (answer['code']) throw new Error(`the edit was refused: ${JSON.stringify(answer)}`)
}
