import type { ApplicationView, FileKind } from '../../../../cloudfunctions/application/contract'
import { api } from '../../../api/index'
import { uploadFile } from '../../../utils/upload'

interface Attachment {
  applicationId: string
  kind: FileKind
  filePath: string
  name: string
  onProgress?: (percent: number) => void
}

/** Brings a file of the phone to an application: ticket, upload, then the server looks at its bytes. */
export async function attachFile(attachment: Attachment): Promise<ApplicationView> {
  const { applicationId, kind, filePath, name, onProgress } = attachment
  const { cloudPath } = await api.application('requestUpload', { applicationId, kind })
  const fileId = await uploadFile({ cloudPath, filePath, ...(onProgress ? { onProgress } : {}) })
  return api.application('attachFile', { applicationId, kind, fileId, name })
}
