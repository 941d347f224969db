import { loadExam } from '../exam/load-exam'
import { expireOrder } from '../payment/expire-order'
import type { ApplicationRecord } from './application-record'
import { findDue, updateWhere } from './application-repository'
import { expireApplication } from './expire-application'

export type { ApplicationRecord } from './application-record'
export const findDueApplications = findDue

/**
 * Ends one application whose deadline has passed. Before an unpaid one is ended, its order is: WeChat is asked first,
 * then closed, and money that is there makes the application paid instead (G5). A correction deadline that the
 * association has moved since is taken over.
 */
export async function expireDueApplication(application: ApplicationRecord, at: Date): Promise<void> {
  if (application.status === 'awaiting_payment') return expireUnpaid(application, at)
  const { correctionClosesAt } = await loadExam(application.examId)
  if (correctionClosesAt > at)
    await updateWhere(application._id, { dueAt: application.dueAt }, { dueAt: correctionClosesAt })
  else await expireApplication(application, at)
}

async function expireUnpaid(application: ApplicationRecord, at: Date): Promise<void> {
  const status = application.orderId && (await expireOrder(application.orderId, at))
  // Paid after all, or somebody is opening a payment at this moment: the next run looks again.
  if (status === 'paid' || status === 'awaiting_payment') return
  await expireApplication(application, at)
}
