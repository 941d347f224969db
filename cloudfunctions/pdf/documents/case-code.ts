/** What the QR code of a document says when staff scan it: which case to open, and which state of its data was printed. */
export const caseCode = (applicationId: string, dataHash: string): string =>
  `xiehuitong:case:${applicationId}:${dataHash}`
