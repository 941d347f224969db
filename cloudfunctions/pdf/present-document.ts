import { temporaryUrls } from '../_shared/storage'
import type { DocumentView } from './contract'
import type { DocumentRecord } from './document-record'

/** The document with a link of ten minutes. */
export async function presentDocument({
  _id,
  kind,
  fileId,
  fileName,
  pages,
  bytes,
  dataHash,
  madeAt,
}: DocumentRecord): Promise<DocumentView> {
  const url = (await temporaryUrls([fileId])).get(fileId)
  if (!url) throw new Error(`The file of document ${_id} is gone`)
  return { documentId: _id, kind, fileName, pages, bytes, dataHash, madeAt: madeAt.toISOString(), url }
}
