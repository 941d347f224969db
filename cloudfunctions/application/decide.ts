import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { staffActor } from './actor'
import type { ApplicationRecord } from './application-record'
import { requireApplication } from './application-repository'
import { applyEvent } from './apply-event'
import { decidedAlready } from './require-current-round'
import type { ApplicationStatus } from './status'

interface Decision {
  at: Date
  reason?: string
  changes: Partial<Record<keyof ApplicationRecord, unknown>>
}

/**
 * Writes a reviewer's decision once, for the round that it was made on (F7). Of two
 * reviewers who decide at the same moment one is refused, with who was faster.
 */
export async function decide(
  application: ApplicationRecord,
  event: 'approve' | 'return',
  caller: SignedInCaller,
  { at, reason, changes }: Decision,
): Promise<{ status: ApplicationStatus }> {
  const { status } = await applyEvent(application, event, {
    by: staffActor(caller),
    at,
    ...(reason ? { reason } : {}),
    changes,
    where: { round: application.round },
  }).catch(async (error: unknown) => {
    const lost = error instanceof AppError && error.code === 'STATE_CONFLICT'
    throw lost ? decidedAlready(await requireApplication(application._id)) : error
  })
  return { status }
}
