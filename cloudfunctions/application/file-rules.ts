import type { FileKind, FileView } from './contract'

type ContentType = FileView['contentType']

/** What the bytes may be, and how large, both ends included. */
export type TypeRules = Partial<Record<ContentType, { minBytes: number; maxBytes: number }>>

interface FileRule {
  types: TypeRules
  /** How many images fit; a PDF stands alone. */
  maxCount: number
}

const MB = 1024 * 1024
const image = { minBytes: 1, maxBytes: 5 * MB }

/** What can be attached beside the photo, whose figures are the exam's (D7). */
export const FILE_RULES: Record<Exclude<FileKind, 'photo'>, FileRule> = {
  certificate: { types: { 'image/jpeg': image, 'image/png': image }, maxCount: 6 },
  signed_form: {
    types: {
      'image/jpeg': image,
      'image/png': image,
      'application/pdf': { minBytes: 1, maxBytes: 10 * MB },
    },
    maxCount: 10,
  },
}

export const MAX_PDF_PAGES = 20
