import { exportHistory } from '../_shared/export-history'
import { readAllPages } from '../_shared/read-all-pages'
import type { OrderRecord } from './order-record'
import { pageOrders } from './order-repository'

export type ExportedOrder = ReturnType<typeof exportOrder>

/** Every order of a person as it is kept, amounts in fen (O7); the caller answers for whose it is. */
export async function exportOrders(accountId: string): Promise<ExportedOrder[]> {
  const records = await readAllPages(
    (after, limit) => pageOrders(accountId, after, limit),
    ({ createdAt, _id }) => ({ at: createdAt, id: _id }),
  )
  return records.map(exportOrder)
}

const exportOrder = (record: OrderRecord) => ({
  orderId: record._id,
  applicationId: record.applicationId,
  examId: record.examId,
  siteId: record.siteId,
  title: record.title,
  items: record.items,
  amountFen: record.amountFen,
  status: record.status,
  payBy: record.payBy,
  paidAt: record.paidAt,
  outTradeNo: record.outTradeNo,
  transactionId: record.transactionId,
  history: exportHistory(record.history),
  createdAt: record.createdAt,
  updatedAt: record.updatedAt,
})
