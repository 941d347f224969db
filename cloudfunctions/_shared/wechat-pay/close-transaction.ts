import { isRefusal } from './errors'
import { paySettings } from './pay-settings'
import { payRequest } from './request'

/** Closes one of our numbers so that it can never be paid. `paid` when somebody was faster: then ask what was paid. */
export async function closeTransaction(outTradeNo: string): Promise<'closed' | 'paid'> {
  const { mchid } = paySettings()
  try {
    await payRequest('POST', `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}/close`, {
      mchid,
    })
    return 'closed'
  } catch (error) {
    if (isRefusal(error, 'ORDERPAID', 'ORDER_PAID')) return 'paid'
    if (isRefusal(error, 'ORDER_CLOSED', 'ORDERCLOSED', 'ORDER_NOT_EXIST', 'ORDERNOTEXIST')) return 'closed'
    throw error
  }
}
