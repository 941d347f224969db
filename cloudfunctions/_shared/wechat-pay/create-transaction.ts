import * as z from 'zod'
import { payRequest } from './request'

/** What an order at WeChat is made of. Renewing a `prepay_id` sends exactly the same again (G4). */
export interface TransactionRequest {
  appid: string
  mchid: string
  description: string
  out_trade_no: string
  notify_url: string
  /** RFC 3339; the last moment to pay. Fixed by the first call. */
  time_expire: string
  amount: { total: number; currency: 'CNY' }
  payer: { openid: string }
}

const answerSchema = z.object({ prepay_id: z.string().min(1) })

/** Opens a transaction, or renews its `prepay_id`, which WeChat keeps for two hours. */
export async function createTransaction(request: TransactionRequest): Promise<string> {
  return answerSchema.parse(await payRequest('POST', '/v3/pay/transactions/jsapi', request)).prepay_id
}
