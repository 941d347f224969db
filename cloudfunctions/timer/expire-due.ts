import { findConfirmedCancellations, finishCancellation } from '../account/cancellation/finish-cancellations'
import { removeEndedExports } from '../account/export/remove-ended-exports'
import {
  expireDueApplication,
  findDueApplications,
  type ApplicationRecord,
} from '../application/expire-due-application'
import { findPendingApplications, finishPendingEvents } from '../application/finish-pending-events'
import { stillHolding } from '../application/still-holding'
import { repairSeats } from '../exam/repair-seats'
import { findPendingUnits, finishPendingDecisions } from '../membership/finish-pending-decisions'
import type { UnitRecord } from '../membership/unit-record'
import { continueRefund, findQuietRefunds } from '../payment/continue-refund'
import { findQuietAttempts, settleQuietAttempt } from '../payment/settle-open-attempts'
import { findUndoneRequests, finishUndoneRequest } from '../request/finish-pending-effects'
import { findCutOffIntents, settleIntent } from '../staff/settle-intent'
import { BATCH_SIZE, inBatches } from './in-batches'
import { removeEnded } from './remove-ended'

/**
 * Every minute: asks WeChat about payments that went quiet (G13), ends what is overdue and frees the seats (E6, G5),
 * finishes what crashed calls left undone, brings refunds to their end (H2), and
 * removes what is over. Each part can be repeated, and works
 * from an index of what is due, so a run that is cut off is continued by the next.
 */
export async function expireDue(at: Date): Promise<Record<string, unknown>> {
  return {
    payments: await inBatches({
      name: 'payments',
      find: () => findQuietAttempts(at, BATCH_SIZE),
      handle: (attempt) => settleQuietAttempt(attempt, at),
    }),
    overdue: await inBatches<ApplicationRecord>({
      name: 'overdue',
      find: (last) => findDueApplications(at, last, BATCH_SIZE),
      handle: (application) => expireDueApplication(application, at),
    }),
    unfinished: await inBatches<ApplicationRecord>({
      name: 'unfinished',
      find: (last) => findPendingApplications(at, last, BATCH_SIZE),
      handle: finishPendingEvents,
    }),
    units: await inBatches<UnitRecord>({
      name: 'units',
      find: (last) => findPendingUnits(at, last, BATCH_SIZE),
      handle: finishPendingDecisions,
    }),
    seatsFreed: await repairSeats(stillHolding),
    refunds: await inBatches({
      name: 'refunds',
      find: () => findQuietRefunds(at, BATCH_SIZE),
      handle: (refund) => continueRefund(refund, at),
    }),
    requests: await inBatches({
      name: 'requests',
      find: (last) => (last ? Promise.resolve([]) : findUndoneRequests(at, BATCH_SIZE)),
      handle: finishUndoneRequest,
    }),
    cancellations: await inBatches({
      name: 'cancellations',
      find: () => findConfirmedCancellations(at, BATCH_SIZE),
      handle: finishCancellation,
    }),
    cutOff: await inBatches({
      name: 'cutOff',
      find: () => findCutOffIntents(at, BATCH_SIZE),
      handle: settleIntent,
    }),
    exports: await removeEndedExports(at),
    ended: await removeEnded(at),
  }
}
