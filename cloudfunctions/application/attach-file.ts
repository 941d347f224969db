import { createHash } from 'node:crypto'
import { database } from '../_shared/cloud'
import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { newId } from '../_shared/ids'
import { deleteFiles } from '../_shared/storage'
import { takeUpload } from '../_shared/uploads'
import { loadExam } from '../exam/load-exam'
import { photoProfileOf } from '../exam/photo-profiles'
import type { ApplicationRecord, FileRecord } from './application-record'
import { requireApplication, saveContent } from './application-repository'
import type { ApplicationView, FileKind } from './contract'
import { dataHashOf } from './data-hash'
import { dropOutdatedCopies } from './drop-outdated-copies'
import { attachableStatuses, requireAttachable, uploadPurpose } from './file-policy'
import { FILE_RULES } from './file-rules'
import { inspectFile, inspectPhoto } from './inspect-file'
import { loadOwn } from './policy'
import { presentApplication } from './present-application'
import { readPrintedCode } from './printed-code/read-printed-code'

interface AttachInput {
  applicationId: string
  kind: FileKind
  fileId: string
  name: string
}

/**
 * Takes an uploaded file after looking at its bytes. A photo replaces the photo; the other kinds are added while
 * they fit (`FILE_LIMIT_REACHED`). The limit is part of the write, so parallel uploads cannot pass it. Attaching
 * the same upload again changes nothing. A signed copy of the current data replaces the copies of older data.
 */
export async function attachFile(
  { applicationId, kind, fileId, name }: AttachInput,
  caller: SignedInCaller,
): Promise<ApplicationView> {
  let application = await loadOwn(applicationId, caller)
  requireAttachable(application, kind)
  if (filesOf(application).some((file) => file.fileId === fileId)) return presentApplication(application)
  const content = await takeUpload(caller.account._id, fileId, uploadPurpose(applicationId, kind))
  const inspected =
    kind === 'photo'
      ? inspectPhoto(content, photoProfileOf(await loadExam(application.examId)))
      : await inspectFile(kind, content)
  const file: FileRecord = {
    ...inspected,
    fileRefId: newId('file'),
    kind,
    fileId,
    name,
    sha256: createHash('sha256').update(content).digest('hex'),
    uploadedAt: new Date(),
    ...(kind === 'signed_form'
      ? await signedFor(application, content, inspected.contentType)
      : { dataHash: null, isCodeRead: false }),
  }
  if (kind === 'signed_form') application = await dropOutdatedCopies(application, file)
  const saved = await saveContent(
    applicationId,
    { ...conditions(application, file), status: database().command.in([...attachableStatuses(kind)]) },
    changesFor(file),
    file.uploadedAt,
  )
  if (!saved) throw await refusal(applicationId, file)
  if (kind === 'photo' && application.photo) await deleteFiles([application.photo.fileId])
  return presentApplication(saved)
}

/**
 * What a signed copy was printed from: its code says so; without a readable code it counts as the data of now.
 * `SIGNED_FORM_MISMATCHED` when the code is of another document (C8).
 */
async function signedFor(
  application: ApplicationRecord,
  content: Buffer,
  contentType: string,
): Promise<Pick<FileRecord, 'dataHash' | 'isCodeRead'>> {
  const code = await readPrintedCode(content, contentType)
  if (!code) return { dataHash: dataHashOf(application), isCodeRead: false }
  if (!code.isForm || code.applicationId !== application._id) throw new AppError('SIGNED_FORM_MISMATCHED')
  return { dataHash: code.dataHash, isCodeRead: true }
}

const filesOf = ({ photo, certificateImages, signedForms }: ApplicationRecord): FileRecord[] => [
  ...(photo ? [photo] : []),
  ...certificateImages,
  ...signedForms,
]

/** What must still hold when the file is written. */
function conditions(application: ApplicationRecord, file: FileRecord): Record<string, unknown> {
  const { command: _ } = database()
  if (file.kind === 'photo') return { 'photo.fileId': application.photo?.fileId ?? null }
  const last = FILE_RULES[file.kind].maxCount - 1
  switch (file.kind) {
    case 'certificate':
      return { [`certificateImages.${last}`]: _.exists(false) }
    case 'signed_form':
      // Signed for the data as it is, and either images or one PDF.
      return {
        contentVersion: application.contentVersion,
        ...(file.contentType === 'application/pdf'
          ? { signedForms: _.eq([]) }
          : {
              [`signedForms.${last}`]: _.exists(false),
              'signedForms.contentType': _.neq('application/pdf'),
            }),
      }
  }
}

function changesFor(file: FileRecord): Partial<Record<keyof ApplicationRecord, unknown>> {
  const { command: _ } = database()
  switch (file.kind) {
    case 'photo':
      return { photo: file }
    case 'certificate':
      return { certificateImages: _.push([file]) }
    case 'signed_form':
      return { signedForms: _.push([file]) }
  }
}

/** Why the write found nothing: the status moved on, the limit is reached, or another change came between. */
async function refusal(applicationId: string, file: FileRecord): Promise<AppError> {
  const current = await requireApplication(applicationId)
  if (!attachableStatuses(file.kind).includes(current.status))
    return new AppError('STATE_CONFLICT', { status: current.status })
  if (file.kind === 'photo') return new AppError('STATE_CONFLICT')
  const { maxCount } = FILE_RULES[file.kind]
  const present = file.kind === 'certificate' ? current.certificateImages : current.signedForms
  const pdfAlone =
    present.length > 0 && [...present, file].some(({ contentType }) => contentType === 'application/pdf')
  return present.length >= maxCount || pdfAlone
    ? new AppError('FILE_LIMIT_REACHED', { maxCount: pdfAlone ? 1 : maxCount })
    : new AppError('STATE_CONFLICT')
}
