import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { loadUnsealedProfile } from '../account/load-profile'
import type { DocumentKind } from './contract'
import { makeDocument } from './document-makers'
import { mailDocument } from './mail-document'

/** Sends a document to its owner's own e-mail (C9). Nobody else can have it sent, whatever their role: `NOT_FOUND`. */
export async function emailDocument(
  { kind, subjectId }: { kind: DocumentKind; subjectId: string },
  caller: SignedInCaller,
): Promise<{ emailMasked: string }> {
  const person = { ...caller, account: { ...caller.account, staffRoles: [] } }
  const document = await makeDocument(kind, subjectId, person)
  if (document.accountId !== caller.account._id) throw new AppError('NOT_FOUND')
  const { name, email, emailMasked } = await loadUnsealedProfile(document.accountId)
  await mailDocument(document, { name, email })
  return { emailMasked }
}
