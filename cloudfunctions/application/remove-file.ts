import { database } from '../_shared/cloud'
import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { deleteFiles } from '../_shared/storage'
import type { ApplicationRecord } from './application-record'
import { saveContent } from './application-repository'
import type { ApplicationView } from './contract'
import { attachableStatuses, requireAttachable } from './file-policy'
import { loadOwn } from './policy'
import { presentApplication } from './present-application'

/** Takes a file off the application while its kind can be changed. The record lets go first, then the bytes go. */
export async function removeFile(
  { applicationId, fileRefId }: { applicationId: string; fileRefId: string },
  caller: SignedInCaller,
): Promise<ApplicationView> {
  const application = await loadOwn(applicationId, caller)
  const { photo, certificateImages, signedForms } = application
  const file = [photo, ...certificateImages, ...signedForms].find((one) => one?.fileRefId === fileRefId)
  if (!file) throw new AppError('NOT_FOUND')
  requireAttachable(application, file.kind)
  const { command: _ } = database()
  const without: Record<typeof file.kind, Partial<Record<keyof ApplicationRecord, unknown>>> = {
    photo: { photo: null },
    certificate: { certificateImages: _.pull({ fileRefId }) },
    signed_form: { signedForms: _.pull({ fileRefId }) },
  }
  const saved = await saveContent(
    applicationId,
    {
      status: _.in([...attachableStatuses(file.kind)]),
      ...(file.kind === 'photo' ? { 'photo.fileRefId': fileRefId } : {}),
    },
    without[file.kind],
    new Date(),
  )
  if (!saved) throw new AppError('STATE_CONFLICT')
  await deleteFiles([file.fileId])
  return presentApplication(saved)
}
