import { exportHistory } from '../_shared/export-history'
import type { RefundRecord } from './order-record'
import { findRefundsOfOrder } from './refund-repository'

export type ExportedRefund = ReturnType<typeof exportRefund>

/** The refunds of orders, amounts in fen (O7); the caller answers for whose the orders are. */
export async function exportRefunds(orderIds: readonly string[]): Promise<ExportedRefund[]> {
  const found: RefundRecord[] = []
  for (const orderId of orderIds) found.push(...(await findRefundsOfOrder(orderId)))
  return found.map(exportRefund)
}

const exportRefund = (record: RefundRecord) => ({
  outRefundNo: record._id,
  refundId: record.refundId,
  orderId: record.orderId,
  applicationId: record.applicationId,
  amountFen: record.amountFen,
  reason: record.reason,
  status: record.status,
  history: exportHistory(record.history),
  createdAt: record.createdAt,
  updatedAt: record.updatedAt,
})
