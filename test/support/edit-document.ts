import { localAddress } from '../../scripts/local/local-address'
import { openCloud } from '../../scripts/seed/open-cloud'
import { currentCloud } from './cloud'

/** Changes fields of a document past all functions, as staff can in the CloudBase console. Values are plain JSON. */
export async function editDocument(
  collectionName: string,
  documentId: string,
  fields: Record<string, unknown>,
): Promise<void> {
  const database = openCloud(localAddress(currentCloud())).database()
  const whole = Object.entries(fields).map(([name, value]) => [name, database.command.set(value)])
  const answer = await database.collection(collectionName).doc(documentId).update(Object.fromEntries(whole))
  if (answer.updated !== 1) throw new Error(`the edit was refused: ${JSON.stringify(answer)}`)
}
