import type { PayContext, PayMerchant } from './pay-context'
import { orderNotExist, paramError } from './pay-error'
import { orderKeyOf, type PayOrder } from './pay-records'
import { presentOrder } from './present-order'

export interface OrderQuery {
  mchid: string | null
  outTradeNo?: string
  /** Known only once paid. */
  transactionId?: string
}

/** An order of this merchant; `ORDER_NOT_EXIST` (404) for any other. */
export function queryOrder(
  context: PayContext,
  merchant: PayMerchant,
  query: OrderQuery,
): Record<string, unknown> {
  if (query.mchid !== merchant.mchid) throw paramError('mchid 缺少，或与签名的商户号不一致')
  return presentOrder(findOrder(context, merchant, query))
}

export function findOrder(
  context: PayContext,
  merchant: PayMerchant,
  query: Pick<OrderQuery, 'outTradeNo' | 'transactionId'>,
): PayOrder {
  const order = query.outTradeNo
    ? context.orders.get(orderKeyOf(merchant.mchid, query.outTradeNo))
    : context.orders
        .list()
        .find(
          ({ transactionId, request }) =>
            transactionId !== null &&
            transactionId === query.transactionId &&
            request.mchid === merchant.mchid,
        )
  if (!order) throw orderNotExist()
  return order
}
