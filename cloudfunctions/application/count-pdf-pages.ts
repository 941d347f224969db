import { AppError } from '../_shared/errors'
import { MAX_PDF_PAGES } from './file-rules'

/** Opens a PDF and counts its pages. `PDF_REFUSED` says why: `unreadable`, `encrypted` or `pages`. */
export async function countPdfPages(content: Buffer): Promise<number> {
  const pages = await open(content)
  if (pages < 1 || pages > MAX_PDF_PAGES)
    throw new AppError('PDF_REFUSED', { reason: 'pages', pages, maxPages: MAX_PDF_PAGES })
  return pages
}

async function open(content: Buffer): Promise<number> {
  const { EncryptedPDFError, PDFDocument } = loadPdfLib()
  try {
    const document = await PDFDocument.load(content, { updateMetadata: false, throwOnInvalidObject: true })
    return document.getPageCount()
  } catch (error) {
    throw new AppError('PDF_REFUSED', {
      reason: error instanceof EncryptedPDFError ? 'encrypted' : 'unreadable',
    })
  }
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded on first use, not at cold start
const loadPdfLib = () => require('pdf-lib') as typeof import('pdf-lib')
