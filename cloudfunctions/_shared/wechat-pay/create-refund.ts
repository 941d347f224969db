import { payRequest } from './request'
import { refundSchema, type WechatRefund } from './transaction'

/** One refund has one `out_refund_no`; asking again with it can never pay out twice (H1). Accepted is not done. */
export interface RefundRequest {
  out_trade_no: string
  out_refund_no: string
  reason: string
  notify_url: string
  amount: { refund: number; total: number; currency: 'CNY' }
}

export const createRefund = async (request: RefundRequest): Promise<WechatRefund> =>
  refundSchema.parse(await payRequest('POST', '/v3/refund/domestic/refunds', request))
