import type { ExamRecord } from '../exam/exam-record'
import type { ApplicationRecord } from './application-record'
import { payByOf } from './deadlines'
import { feeItemsOf } from './fee'
import { orderIdOf } from './order-terms'

/** What is written when an application becomes payable: the fee and the deadline are fixed then (G1, G2). */
export function payableChanges(application: ApplicationRecord, exam: ExamRecord, at: Date) {
  const payBy = payByOf(exam, at)
  return { payBy, dueAt: payBy, feeItems: feeItemsOf(exam, application), orderId: orderIdOf(application._id) }
}
