import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { recordAudit } from '../staff/record-audit'
import { staffActor } from './actor'
import { requireApplication } from './application-repository'
import type { ReviewCase } from './contract'
import { dataHashOf } from './data-hash'
import { presentApplication } from './present-application'
import { changedPaths } from './review-snapshot'

/** A case with its files, for a reviewer. What was never handed in is nobody's business: `NOT_FOUND`. Audited (O1). */
export async function getCase(
  { applicationId }: { applicationId: string },
  caller: SignedInCaller,
): Promise<ReviewCase> {
  const application = await requireApplication(applicationId)
  if (application.round === 0) throw new AppError('NOT_FOUND')
  await recordAudit({
    action: 'application.getCase',
    by: staffActor(caller),
    target: applicationId,
    at: new Date(),
  })
  const { accountId, round } = application
  return {
    ...(await presentApplication(application, 'reviewer')),
    accountId,
    round,
    dataHash: dataHashOf(application).slice(0, 12),
    changedPaths: changedPaths(application),
  }
}
