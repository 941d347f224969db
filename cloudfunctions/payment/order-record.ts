import type { FeeItem } from '../application/contract'
import type { HistoryEntry } from '../_shared/transition'
import type { AttemptStatus, OrderStatus, RefundStatus } from './status'

/** What is owed, as the feature that asks for money says. The same terms always make the same order. */
export interface OrderTerms {
  orderId: string
  applicationId: string
  accountId: string
  examId: string
  siteId: string
  /** `人工智能训练师 三级/高级工`; also what WeChat shows. */
  title: string
  items: FeeItem[]
  payBy: Date
}

/** One document of `orders`: what is owed for one application. The amount is the sum of its items (G2). */
export interface OrderRecord extends Omit<OrderTerms, 'orderId'> {
  _id: string
  amountFen: number
  status: OrderStatus
  /** The attempt that is open or was last; null before the first. */
  outTradeNo: string | null
  /** How many attempts there have been. */
  attempts: number
  transactionId: string | null
  paidAt: Date | null
  history: HistoryEntry<OrderStatus>[]
  createdAt: Date
  updatedAt: Date
}

/** One document of `payment_attempts`: one `out_trade_no` at WeChat (G3), and exactly what was asked for with it. */
export interface AttemptRecord {
  /** The `out_trade_no`. */
  _id: string
  orderId: string
  accountId: string
  appId: string
  mchid: string
  openid: string
  description: string
  amountFen: number
  currency: 'CNY'
  notifyUrl: string
  /** RFC 3339. */
  timeExpire: string
  status: AttemptStatus
  prepayId: string | null
  prepaidAt: Date | null
  transactionId: string | null
  history: HistoryEntry<AttemptStatus>[]
  createdAt: Date
  updatedAt: Date
}

/** One document of `refunds`: money of one attempt on its way back. */
export interface RefundRecord {
  /** The `out_refund_no`; follows from the attempt, so a retry can never pay out twice (H1). */
  _id: string
  orderId: string
  outTradeNo: string
  transactionId: string
  accountId: string
  applicationId: string
  amountFen: number
  /** What WeChat shows the payer. */
  reason: string
  status: RefundStatus
  refundId: string | null
  history: HistoryEntry<RefundStatus>[]
  createdAt: Date
  updatedAt: Date
}

/** One document of `payment_notices`: what WeChat told us, and what was done with it. */
export interface NoticeRecord {
  _id: string
  source: 'notice' | 'query'
  outTradeNo: string
  transactionId: string
  outcome: 'quarantined'
  /** Which comparison failed; finance looks at these (G12). */
  reason: string
  /** Our values and WeChat's where they differ. */
  expected: string | null
  actual: string | null
  receivedAt: Date
}
