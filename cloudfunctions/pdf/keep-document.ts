import { createHash } from 'node:crypto'
import { putFile } from '../_shared/storage'
import type { DocumentKind } from './contract'
import type { DocumentRecord } from './document-record'
import { addDocumentOnce, findDocument } from './document-repository'
import type { RenderedDocument } from './render-document'

/** Goes up when a drawing changes, so that documents made before are made anew. */
const LAYOUT_VERSION = 5

interface DocumentRequest {
  kind: DocumentKind
  subjectId: string
  /** Whose it is; null for a document of a unit. */
  accountId: string | null
  fileName: string
  /** Everything that the document prints, pictures by their hashes. */
  printed: unknown
  /** The hash that the paper carries; by default of everything printed. */
  dataHash?: string
  render(stamp: { dataHash: string; madeAt: Date }): Promise<RenderedDocument>
}

/**
 * A document as a stored PDF: made once for a state of everything that it prints, then reused. Two requests at once
 * make the same bytes and keep one record.
 */
export async function keepDocument(request: DocumentRequest): Promise<DocumentRecord> {
  const { kind, subjectId, accountId, fileName, printed, render } = request
  const hash = createHash('sha256')
    .update(JSON.stringify([LAYOUT_VERSION, printed]))
    .digest('hex')
  const documentId = `${kind}:${subjectId}:${hash.slice(0, 24)}`
  const known = await findDocument(documentId)
  if (known) return known

  const dataHash = request.dataHash ?? hash.slice(0, 12)
  const madeAt = new Date()
  const { bytes, pages } = await render({ dataHash, madeAt })
  const fileId = await putFile(`documents/${documentId.replaceAll(':', '/')}.pdf`, bytes)
  return addDocumentOnce({
    _id: documentId,
    kind,
    subjectId,
    accountId,
    fileId,
    fileName,
    pages,
    bytes: bytes.length,
    dataHash,
    madeAt,
  })
}
