import { isRefusal } from './errors'
import { payRequest } from './request'
import { refundSchema, type WechatRefund } from './transaction'

/** Asks WeChat about a refund; null when WeChat has never heard of it. */
export async function queryRefund(outRefundNo: string): Promise<WechatRefund | null> {
  try {
    return refundSchema.parse(
      await payRequest('GET', `/v3/refund/domestic/refunds/${encodeURIComponent(outRefundNo)}`),
    )
  } catch (error) {
    if (isRefusal(error, 'RESOURCE_NOT_EXISTS')) return null
    throw error
  }
}
