import type { BusinessCaller } from '../_shared/caller'
import { loadContactEmail } from '../membership/load-contact-email'
import type { UnitDocumentKind } from './contract'
import { unitDocumentMakers } from './document-makers'
import { mailDocument } from './mail-document'

/** Sends a document of a unit to the e-mail of its contact (C9). */
export async function emailUnitDocument(
  { kind, subjectId }: { kind: UnitDocumentKind; subjectId: string },
  caller: BusinessCaller,
): Promise<{ emailMasked: string }> {
  const document = await unitDocumentMakers[kind](subjectId, caller)
  const { emailMasked, ...addressee } = await loadContactEmail(caller.signIn.subjectId)
  await mailDocument(document, addressee)
  return { emailMasked }
}
