import { database } from '../_shared/cloud'
import { logFailure } from '../_shared/log'
import { transition, type Actor } from '../_shared/transition'
import type { ApplicationRecord, PendingEvent } from './application-record'
import { APPLICATIONS, requireApplication } from './application-repository'
import { followUp } from './follow-up'
import { applicationTransitions, type ApplicationEvent } from './status'

interface Change {
  by: Actor
  at: Date
  reason?: string
  changes?: Partial<Record<keyof ApplicationRecord, unknown>>
  where?: Record<string, unknown>
}

/**
 * Moves an application by an event and does what follows from it. The event is noted as pending in the same write
 * as the status, and struck out when its consequences are done; the timer does the consequences of events that are
 * still noted after a minute (a crash, a timeout). So each consequence happens, and each is written to happen once.
 * `STATE_CONFLICT` when the event is not allowed or somebody else was faster.
 */
export async function applyEvent(
  application: ApplicationRecord,
  event: ApplicationEvent,
  { by, at, reason, changes = {}, where = {} }: Change,
): Promise<ApplicationRecord> {
  const pending: PendingEvent = { event, at }
  await transition(APPLICATIONS, application, applicationTransitions, event, {
    by,
    at,
    ...(reason ? { reason } : {}),
    where,
    changes: { ...changes, pendingEvents: database().command.push([pending]) },
  })
  const moved = await requireApplication(application._id)
  // The status is changed and will not go back: what is left is finished by the timer, so the caller is not refused.
  await followUp(moved, pending).catch((error: unknown) => logFailure(`application.${event}`, error))
  return moved
}
