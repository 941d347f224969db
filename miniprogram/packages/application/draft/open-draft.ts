import type { ApplicationView } from '../../../../cloudfunctions/application/contract'
import { api } from '../../../api/index'
import { DraftSaver, type DraftSaverPorts } from './draft-saver'
import { keepUnsent } from './unsent-changes'

/** The saver of one application, connected to the server and to this phone's storage. */
export const openDraft = (
  { applicationId, form, revision }: ApplicationView,
  listeners: Pick<DraftSaverPorts, 'onState' | 'onSaved' | 'onMerged'>,
): DraftSaver =>
  new DraftSaver(form, revision, {
    ...listeners,
    save: (latest, changes) => api.application('saveDraft', { applicationId, revision: latest, changes }),
    keep: (unsent) => keepUnsent(applicationId, unsent),
  })
