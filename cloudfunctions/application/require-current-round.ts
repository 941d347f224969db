import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import type { ApplicationRecord } from './application-record'
import { requireApplication } from './application-repository'
import { requireForeign } from './policy'

/**
 * The case that a reviewer decides on, still in the round that the reviewer saw. A decision that comes too late is
 * refused with who did what and when (F7).
 */
export async function requireCurrentRound(
  { applicationId, round }: { applicationId: string; round: number },
  caller: SignedInCaller,
): Promise<ApplicationRecord> {
  const application = await requireApplication(applicationId)
  if (application.round === 0) throw new AppError('NOT_FOUND')
  requireForeign(application, caller)
  if (application.status !== 'in_review' || application.round !== round) throw decidedAlready(application)
  return application
}

export function decidedAlready({ status, round, history }: ApplicationRecord): AppError {
  const last = history.at(-1)
  const by = last?.by.kind === 'staff' ? last.by.name : last?.by.kind === 'candidate' ? '本人' : '系统'
  return new AppError('STATE_CONFLICT', { status, round, event: last?.event, by, at: last?.at.toISOString() })
}
