import { logFailure } from '../../_shared/log'
import { type CaseCode, readCaseCode } from './case-code'
import { findQrText } from './find-qr-text'
import { grayPicture } from './gray-picture'
import { scannedPages } from './scanned-pages'

/** Every page of the form carries the code, so a few are enough; each takes up to a second. */
const MAX_PAGES = 3

/**
 * Looks for our code in a photo or scan of a printed document. Null when none can be read: blurred, cut off, or a PDF
 * whose pages are no JPEG. It never fails an upload; a person compares the printed hash then (C8).
 */
export async function readPrintedCode(content: Buffer, contentType: string): Promise<CaseCode | null> {
  try {
    const pages = contentType === 'application/pdf' ? await scannedPages(content, MAX_PAGES) : [content]
    for (const page of pages) {
      const picture = grayPicture(page)
      const text = picture && findQrText(picture)
      const code = text ? readCaseCode(text) : null
      if (code) return code
    }
  } catch (error) {
    logFailure('application.readPrintedCode', error)
  }
  return null
}
