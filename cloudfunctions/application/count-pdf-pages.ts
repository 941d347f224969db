import type * as PdfLib from 'pdf-lib'
import { AppError } from '../_shared/errors'
import { MAX_PDF_PAGES } from './file-rules'

/** Opens a PDF and counts its pages. `PDF_REFUSED` says why: `unreadable`, `encrypted` or `pages`. */
export async function countPdfPages(content: Buffer): Promise<number> {
  const { pages, isEncrypted } = await open(content)
  if (isEncrypted) throw new AppError('PDF_REFUSED', { reason: 'encrypted' })
  if (pages < 1 || pages > MAX_PDF_PAGES)
    throw new AppError('PDF_REFUSED', { reason: 'pages', pages, maxPages: MAX_PDF_PAGES })
  return pages
}

async function open(content: Buffer): Promise<{ pages: number; isEncrypted: boolean }> {
  try {
    const document = await loadPdfLib().PDFDocument.load(content, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      // Loaded all the same, because its own error for this cannot be told from others.
      ignoreEncryption: true,
    })
    // What is no PDF inside may load, and fail only when its catalogue is looked for.
    return { isEncrypted: document.isEncrypted, pages: document.isEncrypted ? 0 : document.getPageCount() }
  } catch {
    throw new AppError('PDF_REFUSED', { reason: 'unreadable' })
  }
}

// Loaded on first use, not at cold start.
const loadPdfLib = () => require('pdf-lib') as typeof PdfLib
