import type { DocumentKind } from '../../cloudfunctions/pdf/contract'

/** The page on which a document is opened, forwarded and sent. */
export const documentUrl = (kind: DocumentKind, subjectId: string): string =>
  `/packages/application/document/document?kind=${kind}&subjectId=${subjectId}`
