import type { Transitions } from '../_shared/status-table'

/** What is owed for one application. Payment attempts are records of their own (G3). */
export const ORDER_STATUSES = [
  'awaiting_payment',
  'paid',
  'expired',
  'cancelled',
  'refunding',
  'refunded',
] as const
export type OrderStatus = (typeof ORDER_STATUSES)[number]

export const orderTransitions = {
  pay: { from: ['awaiting_payment'], to: 'paid' },
  /** Money arrived after the deadline and a seat was left (G10). */
  payLate: { from: ['expired', 'cancelled'], to: 'paid' },
  expire: { from: ['awaiting_payment'], to: 'expired' },
  /** The application was withdrawn. */
  cancel: { from: ['awaiting_payment'], to: 'cancelled' },
  /** Money arrived late and no seat was left: it goes back (G10). */
  refundLate: { from: ['expired', 'cancelled'], to: 'refunding' },
  finishRefund: { from: ['refunding'], to: 'refunded' },
} as const satisfies Transitions<OrderStatus>
export type OrderEvent = keyof typeof orderTransitions

/** One `out_trade_no` at WeChat Pay. */
export const ATTEMPT_STATUSES = ['created', 'paid', 'closed'] as const
export type AttemptStatus = (typeof ATTEMPT_STATUSES)[number]

export const attemptTransitions = {
  pay: { from: ['created', 'closed'], to: 'paid' },
  close: { from: ['created'], to: 'closed' },
} as const satisfies Transitions<AttemptStatus>

export const REFUND_STATUSES = ['created', 'processing', 'success', 'abnormal', 'closed'] as const
export type RefundStatus = (typeof REFUND_STATUSES)[number]

export const refundTransitions = {
  accept: { from: ['created'], to: 'processing' },
  succeed: { from: ['created', 'processing', 'abnormal'], to: 'success' },
  fail: { from: ['created', 'processing'], to: 'abnormal' },
  close: { from: ['created', 'processing'], to: 'closed' },
} as const satisfies Transitions<RefundStatus>
