import type { ExamRecord } from '../exam/exam-record'
import type { OrderTerms } from '../payment/order-record'
import type { ApplicationRecord } from './application-record'

/** The one order of an application: its id follows from the application's, so it cannot exist twice. */
export const orderIdOf = (applicationId: string): string => applicationId.replace(/^app_/, 'ord_')

/** What is owed for an application that became payable. Fixed with the status, so it can be made again after a crash. */
export function orderTermsOf(application: ApplicationRecord, exam: ExamRecord): OrderTerms {
  const { _id, accountId, examId, siteId, feeItems, orderId, payBy } = application
  if (!orderId || !payBy) throw new Error(`application ${_id} is not payable`)
  return {
    orderId,
    applicationId: _id,
    accountId,
    examId,
    siteId,
    title: `${exam.occupation} ${exam.level}`,
    items: feeItems,
    payBy,
  }
}
