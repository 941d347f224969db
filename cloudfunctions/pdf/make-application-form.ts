import { createHash } from 'node:crypto'
import { loadAssociation } from '../_shared/association'
import type { SignedInCaller } from '../_shared/caller'
import { getFile, putFile } from '../_shared/storage'
import { type ApplicationDocument, loadApplicationDocument } from '../application/load-application-document'
import { applicationFormData } from './application-form-data'
import type { DocumentRecord } from './document-record'
import { addDocumentOnce, findDocument } from './document-repository'
import { applicationForm } from './documents/application-form'
import { documentFont } from './fonts/document-font'
import { renderDocument } from './render-document'

/** Goes up when the drawing changes, so that documents made before are made anew. */
const LAYOUT_VERSION = 2

/**
 * The application form as a stored PDF: made once for a state of everything that it prints, then reused. Two
 * requests at once make the same bytes and keep one record. `GLYPH_MISSING` when a character cannot be drawn.
 */
export async function makeApplicationForm(
  applicationId: string,
  caller: SignedInCaller,
): Promise<DocumentRecord> {
  const document = await loadApplicationDocument(applicationId, caller)
  const data = applicationFormData(document, (await loadAssociation()).name)
  const pictures = [document.photo, ...document.certificateImages]
  const printed = JSON.stringify([LAYOUT_VERSION, data, pictures.map((picture) => picture?.sha256)])
  const documentId = `application_form:${applicationId}:${createHash('sha256').update(printed).digest('hex').slice(0, 24)}`
  const known = await findDocument(documentId)
  if (known) return known

  const dataHash = document.dataHash.slice(0, 12)
  const madeAt = new Date()
  const images = await loadImages(document)
  const rendered = await renderDocument(documentFont(), applicationForm, data, images, { dataHash, madeAt })
  const fileId = await putFile(`documents/${documentId.replaceAll(':', '/')}.pdf`, rendered.bytes)
  return addDocumentOnce({
    _id: documentId,
    kind: 'application_form',
    applicationId,
    accountId: document.accountId,
    fileId,
    fileName: `申报表_${data.candidate.name}_${data.exam.occupation}.pdf`,
    pages: rendered.pages,
    bytes: rendered.bytes.length,
    dataHash,
    madeAt,
  })
}

async function loadImages({ photo, certificateImages }: ApplicationDocument) {
  const [photoBytes, ...certificates] = await Promise.all([
    photo ? getFile(photo.fileId) : null,
    ...certificateImages.map(({ fileId }) => getFile(fileId)),
  ])
  return { photo: photoBytes, certificates }
}
