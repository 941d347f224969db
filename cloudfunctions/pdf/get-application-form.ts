import type { SignedInCaller } from '../_shared/caller'
import type { DocumentView } from './contract'
import { makeApplicationForm } from './make-application-form'
import { presentDocument } from './present-document'

/** The application form as PDF, for its owner and for reviewers (C8). */
export const getApplicationForm = async (
  { applicationId }: { applicationId: string },
  caller: SignedInCaller,
): Promise<DocumentView> => presentDocument(await makeApplicationForm(applicationId, caller))
