/** `POST /v3/pay/transactions/jsapi`, as the merchant sent it. Amounts are integer fen. */
export interface PrepayRequest {
  appid: string
  mchid: string
  description: string
  out_trade_no: string
  notify_url: string
  amount: { total: number; currency?: string }
  payer: { openid: string }
  time_expire?: string
  attach?: string
  /** Set by cloudPay: the function to be called instead of an address. */
  cloud_function?: string
}

export type TradeState = 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'REFUND'

/** One merchant order number at WeChat Pay. Instants are milliseconds of the emulator's clock. */
export interface PayOrder {
  request: PrepayRequest
  state: TradeState
  createdAt: number
  /** The last moment to pay. Fixed by the first call; the order does not close by itself. */
  expiresAt: number
  transactionId: string | null
  paidAt: number | null
}

/** A `prepay_id` opens the cashier for two hours; an order may have several. */
export interface PrepaySession {
  prepayId: string
  orderKey: string
  expiresAt: number
}

export type RefundStatus = 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL'

export interface RefundRequest {
  transaction_id?: string
  out_trade_no?: string
  out_refund_no: string
  reason?: string
  notify_url?: string
  cloud_function?: string
  amount: { refund: number; total: number; currency: string }
}

export interface PayRefund {
  mchid: string
  orderKey: string
  refundId: string
  request: RefundRequest
  status: RefundStatus
  createdAt: number
  /** When WeChat will have moved the money. */
  settlesAt: number
  succeededAt: number | null
}

export type NoticeState = 'pending' | 'delivered' | 'given_up'

export interface NoticeAttempt {
  at: number
  /** Made from the panel instead of by the schedule. */
  manual: boolean
  /** What was made wrong on purpose, if anything. */
  fault: NoticeFault | null
  /** HTTP status of the answer, or null when there was none within five seconds. */
  status: number | null
  answer: string
}

/** Ways to break one delivery, to see that the receiver refuses it. */
export type NoticeFault = 'signature' | 'amount' | 'probe' | 'stale'

export interface PayNotice {
  noticeId: string
  mchid: string
  eventType: 'TRANSACTION.SUCCESS' | 'REFUND.SUCCESS'
  notifyUrl: string
  /** Set for cloudPay: the function that gets `resource` as its event. */
  functionName?: string
  outTradeNo: string
  createdAt: number
  /** The plain text of the encrypted resource, or the event of the function. */
  resource: Record<string, unknown>
  state: NoticeState
  /** When the schedule delivers it next, or null when it will not. */
  nextAt: number | null
  /** How many scheduled deliveries failed. */
  failures: number
  attempts: NoticeAttempt[]
}

/** Order numbers are unique per merchant. */
export const orderKeyOf = (mchid: string, outTradeNo: string): string => `${mchid}/${outTradeNo}`
