import type { BusinessCaller } from '../_shared/caller'
import type { DocumentView, UnitDocumentKind } from './contract'
import { unitDocumentMakers } from './document-makers'
import { presentDocument } from './present-document'

/** A document of the caller's own unit as a stored PDF behind a temporary link. */
export const getUnitDocument = async (
  { kind, subjectId }: { kind: UnitDocumentKind; subjectId: string },
  caller: BusinessCaller,
): Promise<DocumentView> => presentDocument(await unitDocumentMakers[kind](subjectId, caller))
