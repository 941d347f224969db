import type { SignedInCaller } from '../_shared/caller'
import { requireMoreThanPassword } from '../account/require-more-than-password'
import type { DocumentKind, DocumentView } from './contract'
import { makeDocument } from './document-makers'
import { presentDocument } from './present-document'

/** The only document of a person that masks the ID number. */
const MASKED: DocumentKind = 'payment_receipt'

/**
 * A document as a stored PDF behind a temporary link. Who may have it is for its maker to say; one with a full ID number is
 * not for somebody who has shown no more than the password (O4).
 */
export async function getDocument(
  { kind, subjectId }: { kind: DocumentKind; subjectId: string },
  caller: SignedInCaller,
): Promise<DocumentView> {
  if (kind !== MASKED) requireMoreThanPassword(caller)
  return presentDocument(await makeDocument(kind, subjectId, caller))
}
