import type { PayContext, PayMerchant } from './pay-context'
import { PayError, orderNotExist, paramError } from './pay-error'
import { orderKeyOf } from './pay-records'

/** Closes an unpaid order for good. Closing a closed one changes nothing; a paid one is refused with `ORDERPAID`. */
export function closeOrder(
  context: PayContext,
  merchant: PayMerchant,
  outTradeNo: string,
  mchid: unknown,
): void {
  if (mchid !== merchant.mchid) throw paramError('mchid 缺少，或与签名的商户号不一致')
  context.transaction(() => {
    const key = orderKeyOf(merchant.mchid, outTradeNo)
    const order = context.orders.get(key)
    if (!order) throw orderNotExist()
    if (order.state === 'SUCCESS' || order.state === 'REFUND') {
      throw new PayError(400, 'ORDERPAID', '该订单已支付，不能关闭')
    }
    context.orders.put(key, { ...order, state: 'CLOSED' })
  })
}
