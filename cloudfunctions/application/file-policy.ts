import { AppError } from '../_shared/errors'
import type { ApplicationRecord } from './application-record'
import type { FileKind } from './contract'
import { EDITABLE_STATUSES, type ApplicationStatus } from './status'

/** A signed form belongs to the submitted, locked form; everything else to the form while it is edited. */
export const attachableStatuses = (kind: FileKind): readonly ApplicationStatus[] =>
  kind === 'signed_form' ? ['awaiting_signed_form'] : EDITABLE_STATUSES

/** Refuses to change files of a kind in a status in which they are fixed. */
export function requireAttachable({ status }: ApplicationRecord, kind: FileKind): void {
  if (!attachableStatuses(kind).includes(status)) throw new AppError('STATE_CONFLICT', { status })
}

/** An upload can be attached only to the application and as the kind that it was asked for. */
export const uploadPurpose = (applicationId: string, kind: FileKind): string =>
  `application:${applicationId}:${kind}`
