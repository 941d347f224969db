import type { DocumentKind } from './contract'

/** One document of `documents`: a PDF that was made, kept privately and reused while its data has not changed. */
export interface DocumentRecord {
  /** `<kind>:<subjectId>:<content hash>`: the same data finds the same document. */
  _id: string
  kind: DocumentKind
  /** What it is about; see `DOCUMENT_KINDS`. */
  subjectId: string
  /** Whose it is; null for a document of a unit. */
  accountId: string | null
  fileId: string
  fileName: string
  pages: number
  bytes: number
  /**
   * What the paper prints: first 12 hexadecimal characters of a hash; of the data the candidate signs for on an
   * application form, of everything printed on the others.
   */
  dataHash: string
  madeAt: Date
}
