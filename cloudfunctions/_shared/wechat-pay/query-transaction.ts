import { isRefusal } from './errors'
import { paySettings } from './pay-settings'
import { payRequest } from './request'
import { transactionSchema, type Transaction } from './transaction'

/** Asks WeChat about one of our numbers; null when WeChat has never heard of it. */
export async function queryTransaction(outTradeNo: string): Promise<Transaction | null> {
  const { mchid } = paySettings()
  try {
    const path = `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}?mchid=${mchid}`
    return transactionSchema.parse(await payRequest('GET', path))
  } catch (error) {
    if (isRefusal(error, 'ORDER_NOT_EXIST', 'ORDERNOTEXIST')) return null
    throw error
  }
}
