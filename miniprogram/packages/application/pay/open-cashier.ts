import type { PayParams } from '../../../../cloudfunctions/payment/contract'

/** How the cashier closed. It is never the last word: the server asks WeChat (G9). */
export type CashierEnd = 'done' | 'cancelled' | 'failed'

export function openCashier(params: PayParams): Promise<CashierEnd> {
  return new Promise((resolve) =>
    wx.requestPayment({
      ...params,
      success: () => resolve('done'),
      fail: ({ errMsg }) => resolve(errMsg.includes('cancel') ? 'cancelled' : 'failed'),
    }),
  )
}
