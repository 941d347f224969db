import { presentCandidate } from '../application/present-candidate'
import { loadProfile } from '../account/load-profile'
import { loadExam } from '../exam/load-exam'
import type { OrderView } from './contract'
import type { OrderRecord } from './order-record'

/** An order as the person who owes it sees it. */
export async function presentOrder(order: OrderRecord): Promise<OrderView> {
  const [exam, profile] = await Promise.all([loadExam(order.examId), loadProfile(order.accountId)])
  return {
    orderId: order._id,
    applicationId: order.applicationId,
    title: order.title,
    examAt: exam.examAt.toISOString(),
    description: exam.description,
    siteName: exam.sites.find(({ siteId }) => siteId === order.siteId)?.name ?? '',
    candidate: presentCandidate(profile),
    items: order.items,
    amountFen: order.amountFen,
    status: order.status,
    payBy: order.payBy.toISOString(),
    paidAt: order.paidAt?.toISOString() ?? null,
    transactionId: order.transactionId,
    outTradeNo: order.outTradeNo,
  }
}
