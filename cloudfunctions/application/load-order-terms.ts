import { loadExam } from '../exam/load-exam'
import type { OrderTerms } from '../payment/order-record'
import { findByOrder } from './application-repository'
import { orderTermsOf } from './order-terms'

/** The terms of an order that should exist, or null: lets payment make good an order that a crash left out. */
export async function loadOrderTerms(orderId: string): Promise<OrderTerms | null> {
  const application = await findByOrder(orderId)
  if (application?.status !== 'awaiting_payment') return null
  return orderTermsOf(application, await loadExam(application.examId))
}
