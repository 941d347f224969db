import type { StaffRole } from '../_shared/access'
import { type Association, loadAssociation } from '../_shared/association'
import { AppError } from '../_shared/errors'
import {
  type ApplicationDocument,
  type DocumentReader,
  loadApplicationDocument,
} from '../application/load-application-document'
import { loadOrder } from '../payment/load-order'
import type { OrderRecord } from '../payment/order-record'

export interface PaidApplication {
  application: ApplicationDocument
  order: OrderRecord & { paidAt: Date; transactionId: string; outTradeNo: string }
  association: Association
}

/**
 * A paid application with its order, for its owner and for staff of the given roles. `NOT_FOUND` for others,
 * `STATE_CONFLICT` while it is not paid.
 */
export async function loadPaidApplication(
  applicationId: string,
  reader: DocumentReader,
  staffRoles: readonly StaffRole[],
): Promise<PaidApplication> {
  const application = await loadApplicationDocument(applicationId, reader, staffRoles)
  const { status, orderId } = application
  const order = status === 'paid' && orderId ? await loadOrder(orderId) : null
  const { paidAt, transactionId, outTradeNo } = order ?? {}
  if (!order || !paidAt || !transactionId || !outTradeNo) throw new AppError('STATE_CONFLICT', { status })
  return {
    application,
    order: { ...order, paidAt, transactionId, outTradeNo },
    association: await loadAssociation(),
  }
}
