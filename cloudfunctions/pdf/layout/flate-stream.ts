import { deflateSync } from 'node:zlib'
import { type PDFContext, PDFRawStream } from 'pdf-lib'

/** A compressed stream with what its dictionary says besides. */
export const flateStream = (
  context: PDFContext,
  bytes: Uint8Array,
  dictionary: Record<string, number | string> = {},
): PDFRawStream => PDFRawStream.of(context.obj({ ...dictionary, Filter: 'FlateDecode' }), deflateSync(bytes))
