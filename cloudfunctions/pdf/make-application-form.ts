import { loadAssociation } from '../_shared/association'
import { getFile } from '../_shared/storage'
import {
  type ApplicationDocument,
  type DocumentReader,
  loadApplicationDocument,
} from '../application/load-application-document'
import { applicationFormData } from './application-form-data'
import type { DocumentRecord } from './document-record'
import { applicationForm } from './documents/application-form'
import { documentFont } from './fonts/document-font'
import { keepDocument } from './keep-document'
import { renderDocument } from './render-document'

/** The application form as a stored PDF. `GLYPH_MISSING` when a character cannot be drawn. */
export async function makeApplicationForm(
  applicationId: string,
  reader: DocumentReader,
): Promise<DocumentRecord> {
  const document = await loadApplicationDocument(applicationId, reader)
  const data = applicationFormData(document, (await loadAssociation()).name)
  const pictures = [document.photo, ...document.certificateImages]
  return keepDocument({
    kind: 'application_form',
    subjectId: applicationId,
    accountId: document.accountId,
    fileName: `申报表_${data.candidate.name}_${data.exam.occupation}.pdf`,
    printed: [data, pictures.map((picture) => picture?.sha256)],
    dataHash: document.dataHash.slice(0, 12),
    render: async (stamp) =>
      renderDocument(documentFont(), applicationForm, data, await loadImages(document), stamp),
  })
}

async function loadImages({ photo, certificateImages }: ApplicationDocument) {
  const [photoBytes, ...certificates] = await Promise.all([
    photo ? getFile(photo.fileId) : null,
    ...certificateImages.map(({ fileId }) => getFile(fileId)),
  ])
  return { photo: photoBytes, certificates }
}
