import type { ApplicationView } from '../../../../cloudfunctions/application/contract'
import { api } from '../../../api/index'
import type { DraftSaver } from '../draft/draft-saver'

/**
 * Submits once everything typed is on the server. Resolves to the page that goes on from there, or to null when
 * something could not be saved; the saver has said so then. Throws `ApiError`.
 */
export async function submitForm(
  saver: DraftSaver,
  { applicationId, declaration }: ApplicationView,
): Promise<string | null> {
  if (!(await saver.flush())) return null
  const { allowedEvents } = await api.application('submit', {
    applicationId,
    declarationVersion: declaration.version,
  })
  const page = allowedEvents.includes('submitSignedForm') ? 'documents' : 'detail'
  return `../${page}/${page}?applicationId=${applicationId}`
}
