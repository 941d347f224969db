import type { ApplicationRecord } from './application-record'
import { applyEvent } from './apply-event'
import { ended } from './seat-hold'

/** Ends an application whose deadline has passed, frees its seats and tells its owner (E6). */
export const expireApplication = (application: ApplicationRecord, at: Date): Promise<ApplicationRecord> =>
  applyEvent(application, 'expire', {
    by: { kind: 'system' },
    at,
    where: { dueAt: application.dueAt, seatGeneration: application.seatGeneration },
    changes: ended(application),
  })
