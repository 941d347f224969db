/** Any text as a PDF string: UTF-16 with its byte order mark, in hexadecimal. */
export const pdfText = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`

/** An instant as a PDF date in UTC: `(D:20260512000000Z)`. */
export const pdfDate = (at: Date): string => `(D:${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`
