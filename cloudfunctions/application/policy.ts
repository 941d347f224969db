import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import type { ApplicationRecord } from './application-record'
import { requireApplication } from './application-repository'

/** The caller's own application. Somebody else's does not exist for the caller: `NOT_FOUND` (O3). */
export async function loadOwn(applicationId: string, caller: SignedInCaller): Promise<ApplicationRecord> {
  const application = await requireApplication(applicationId)
  if (application.accountId !== caller.account._id) throw new AppError('NOT_FOUND')
  return application
}

/** Nobody decides on an application of their own, whatever their role. */
export function requireForeign(application: ApplicationRecord, caller: SignedInCaller): void {
  if (application.accountId === caller.account._id) throw new AppError('FORBIDDEN')
}
