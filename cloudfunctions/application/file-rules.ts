import type { FileKind, FileView } from './contract'

type ContentType = FileView['contentType']

interface FileRule {
  /** What the bytes may be, and how large, both ends included. */
  types: Partial<Record<ContentType, { minBytes: number; maxBytes: number }>>
  /** How many images fit; a PDF stands alone. */
  maxCount: number
}

const KB = 1024
const MB = 1024 * KB
const image = { minBytes: 1, maxBytes: 5 * MB }

/** What can be attached. The photo's figures are manual S2's (D2), the others the association's. */
export const FILE_RULES: Record<FileKind, FileRule> = {
  photo: { types: { 'image/jpeg': { minBytes: 20 * KB, maxBytes: 200 * KB } }, maxCount: 1 },
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

/** Upright pixels: at least 192 high and 144 wide, height to width between 1.30 and 1.50 (D2). */
export const PHOTO_MEASURES = { minHeight: 192, minWidth: 144, minRatio: 1.3, maxRatio: 1.5 } as const

export const MAX_PDF_PAGES = 20
