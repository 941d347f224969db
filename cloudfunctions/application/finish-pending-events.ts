import { MINUTE_MS } from '../_shared/time'
import type { ApplicationRecord } from './application-record'
import { findUnfinished } from './application-repository'
import { followUp } from './follow-up'

/** Applications with an event whose consequences were not done within a minute: the call crashed or timed out. */
export const findPendingApplications = (
  at: Date,
  last: ApplicationRecord | null,
  limit: number,
): Promise<ApplicationRecord[]> => findUnfinished(new Date(at.getTime() - MINUTE_MS), last, limit)

/** Does what is left, in the order in which it happened. */
export async function finishPendingEvents(application: ApplicationRecord): Promise<void> {
  for (const pending of application.pendingEvents) await followUp(application, pending)
}
