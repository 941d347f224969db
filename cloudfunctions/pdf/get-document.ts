import type { SignedInCaller } from '../_shared/caller'
import type { DocumentKind, DocumentView } from './contract'
import { makeDocument } from './document-makers'
import { presentDocument } from './present-document'

/** A document as a stored PDF behind a temporary link. Who may have it is for its maker to say. */
export const getDocument = async (
  { kind, subjectId }: { kind: DocumentKind; subjectId: string },
  caller: SignedInCaller,
): Promise<DocumentView> => presentDocument(await makeDocument(kind, subjectId, caller))
