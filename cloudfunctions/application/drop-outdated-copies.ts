import { database } from '../_shared/cloud'
import { deleteFiles } from '../_shared/storage'
import type { ApplicationRecord, FileRecord } from './application-record'
import { saveContent } from './application-repository'
import { dataHashOf, isSameData } from './data-hash'

/**
 * Lets go of signed copies of older data once a copy of the current data comes: they can never be handed in, and
 * with them nothing could (C8). Gives the record as it is then; one that changed meanwhile is left as it is.
 */
export async function dropOutdatedCopies(
  application: ApplicationRecord,
  coming: Pick<FileRecord, 'dataHash'>,
): Promise<ApplicationRecord> {
  const now = dataHashOf(application)
  const isCurrent = ({ dataHash }: Pick<FileRecord, 'dataHash'>) =>
    dataHash !== null && isSameData(dataHash, now)
  const outdated = application.signedForms.filter((file) => !isCurrent(file))
  if (!outdated.length || !isCurrent(coming)) return application
  const saved = await saveContent(
    application._id,
    { contentVersion: application.contentVersion, status: application.status },
    { signedForms: database().command.set(application.signedForms.filter(isCurrent)) },
    new Date(),
  )
  if (!saved) return application
  await deleteFiles(outdated.map(({ fileId }) => fileId))
  return saved
}
