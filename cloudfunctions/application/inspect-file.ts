import { AppError } from '../_shared/errors'
import { fileKind } from '../_shared/domain/file-kind'
import type { FileKind, FileView } from './contract'
import { FILE_RULES } from './file-rules'
import { measureImage } from './measure-image'
import { countPdfPages } from './count-pdf-pages'
import { requirePhotoMeasures } from './photo-measures'

export type InspectedFile = Pick<FileView, 'contentType' | 'bytes' | 'width' | 'height' | 'pages'>

/**
 * Looks at the bytes of an uploaded file: what it is whatever its name says (`FILE_TYPE_REFUSED` with what it really
 * is), how large (`FILE_SIZE_REFUSED`), and inside (`PHOTO_MEASURES_REFUSED`, `PDF_REFUSED`). The details carry the
 * measured values beside the rule (C10, D2).
 */
export async function inspectFile(kind: FileKind, content: Buffer): Promise<InspectedFile> {
  const contentType = fileKind(content)
  const { types } = FILE_RULES[kind]
  const limits = contentType && types[contentType]
  if (!contentType || !limits)
    throw new AppError('FILE_TYPE_REFUSED', { actual: contentType, allowed: Object.keys(types) })
  const bytes = content.length
  if (bytes < limits.minBytes || bytes > limits.maxBytes)
    throw new AppError('FILE_SIZE_REFUSED', { bytes, ...limits })
  if (contentType === 'application/pdf')
    return { contentType, bytes, width: null, height: null, pages: await countPdfPages(content) }
  const measures = measureImage(content, contentType)
  if (kind === 'photo') requirePhotoMeasures(measures)
  return { contentType, bytes, width: measures.width, height: measures.height, pages: null }
}
