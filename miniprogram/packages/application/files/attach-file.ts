import type { ApplicationView, FileKind } from '../../../../cloudfunctions/application/contract'
import { api } from '../../../api/index'
import { ApiError } from '../../../api/api-error'
import { uploadFile } from '../../../utils/upload'
import type { Attempt } from '../../../utils/upload-queue'

interface Attachment {
  applicationId: string
  kind: FileKind
  filePath: string
  name: string
  /** What earlier attempts have done already. */
  attempt: Attempt
  onProgress?: (percent: number) => void
}

/**
 * Brings a file of the phone to an application: ticket, upload, then the server looks at its bytes. A retry does not
 * upload again what is there; the server takes the same upload once.
 */
export async function attachFile(attachment: Attachment): Promise<ApplicationView> {
  const { applicationId, kind, filePath, name, attempt, onProgress } = attachment
  if (!attempt.fileId) {
    const { cloudPath } = await api.application('requestUpload', { applicationId, kind })
    attempt.fileId = await uploadFile({ cloudPath, filePath, ...(onProgress ? { onProgress } : {}) })
  }
  try {
    return await api.application('attachFile', { applicationId, kind, fileId: attempt.fileId, name })
  } catch (error) {
    if (error instanceof ApiError && error.code === 'FILE_NOT_UPLOADED') attempt.fileId = ''
    throw error
  }
}
