import type { Caller } from '../_shared/caller'
import { fileKind } from '../_shared/domain/file-kind'
import { AppError } from '../_shared/errors'
import { takeUpload } from '../_shared/uploads'

export const EVIDENCE_PURPOSE = 'request_evidence'
const MAX_BYTES = 5 * 1024 * 1024
const PICTURES = ['image/jpeg', 'image/png']

/** Looks at every evidence picture that this WeChat has uploaded: really a picture, at most 5 MB. `position` says which is not. */
export async function takeEvidence(fileIds: readonly string[], { openid }: Caller): Promise<void> {
  for (const [index, fileId] of [...new Set(fileIds)].entries()) {
    const position = index + 1
    const content = await takeUpload(openid, fileId, EVIDENCE_PURPOSE)
    const actual = fileKind(content)
    if (!actual || !PICTURES.includes(actual))
      throw new AppError('FILE_TYPE_REFUSED', { position, actual, allowed: PICTURES })
    if (content.length > MAX_BYTES)
      throw new AppError('FILE_SIZE_REFUSED', {
        position,
        bytes: content.length,
        minBytes: 0,
        maxBytes: MAX_BYTES,
      })
  }
}
