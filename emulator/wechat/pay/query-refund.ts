import type { PayContext, PayMerchant } from './pay-context'
import { PayError, orderNotExist } from './pay-error'
import { orderKeyOf } from './pay-records'
import { presentRefund } from './present-refund'

/** A refund of this merchant; `RESOURCE_NOT_EXISTS` (404) for any other. */
export function queryRefund(
  context: PayContext,
  merchant: PayMerchant,
  outRefundNo: string,
): Record<string, unknown> {
  const refund = context.refunds.get(orderKeyOf(merchant.mchid, outRefundNo))
  if (!refund) throw new PayError(404, 'RESOURCE_NOT_EXISTS', '退款单不存在')
  const order = context.orders.get(refund.orderKey)
  if (!order) throw orderNotExist()
  return presentRefund(refund, order)
}
