import { AppError } from '../_shared/errors'
import { fileKind } from '../_shared/domain/file-kind'
import type { PhotoProfile } from '../exam/contract'
import type { FileKind, FileView } from './contract'
import { FILE_RULES, type TypeRules } from './file-rules'
import { measureImage } from './measure-image'
import { countPdfPages } from './count-pdf-pages'
import { requirePhotoMeasures } from './photo-measures'

export type InspectedFile = Pick<FileView, 'contentType' | 'bytes' | 'width' | 'height' | 'pages'>

/**
 * Looks at the bytes of an uploaded file: what it is whatever its name says (`FILE_TYPE_REFUSED` with what it really
 * is), how large (`FILE_SIZE_REFUSED`), and whether a PDF can be read (`PDF_REFUSED`). The details carry the measured
 * values beside the rule (C10).
 */
export async function inspectFile(kind: Exclude<FileKind, 'photo'>, content: Buffer): Promise<InspectedFile> {
  const contentType = requireType(content, FILE_RULES[kind].types)
  const bytes = content.length
  if (contentType === 'application/pdf')
    return { contentType, bytes, width: null, height: null, pages: await countPdfPages(content) }
  const { width, height } = measureImage(content, contentType)
  return { contentType, bytes, width, height, pages: null }
}

/** Looks at a photo in the same way, by the profile of its exam; `PHOTO_MEASURES_REFUSED` for its pixels (D2, D7). */
export function inspectPhoto(content: Buffer, profile: PhotoProfile): InspectedFile {
  const { minBytes, maxBytes } = profile
  const contentType = requireType(content, { 'image/jpeg': { minBytes, maxBytes } })
  const measures = measureImage(content, contentType)
  requirePhotoMeasures(measures, profile)
  return { contentType, bytes: content.length, width: measures.width, height: measures.height, pages: null }
}

function requireType(content: Buffer, types: TypeRules): FileView['contentType'] {
  const contentType = fileKind(content)
  const limits = contentType && types[contentType]
  if (!contentType || !limits)
    throw new AppError('FILE_TYPE_REFUSED', { actual: contentType, allowed: Object.keys(types) })
  const bytes = content.length
  if (bytes < limits.minBytes || bytes > limits.maxBytes)
    throw new AppError('FILE_SIZE_REFUSED', { bytes, ...limits })
  return contentType
}
