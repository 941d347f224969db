import type * as PdfLib from 'pdf-lib'

/** Scanners keep a page as one large JPEG; small pictures are seals and logos. */
const SMALLEST_SIDE = 600

/** The pictures of the first pages of a scanned PDF, as JPEG files. */
export async function scannedPages(content: Buffer, limit: number): Promise<Buffer[]> {
  const { PDFDocument, PDFName, PDFNumber, PDFRawStream } = loadPdfLib()
  const document = await PDFDocument.load(content, { updateMetadata: false })
  const pages: Buffer[] = []
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue
    const { dict } = object
    if (dict.lookup(PDFName.of('Filter')) !== PDFName.of('DCTDecode')) continue
    const sides = ['Width', 'Height'].map((side) => dict.lookup(PDFName.of(side), PDFNumber).asNumber())
    if (Math.min(...sides) < SMALLEST_SIDE) continue
    pages.push(Buffer.from(object.contents))
    if (pages.length === limit) break
  }
  return pages
}

// Loaded on first use, not at cold start.
const loadPdfLib = () => require('pdf-lib') as typeof PdfLib
