import type { Transitions } from '../../_shared/status-table'

/** One fee year. Labels are in `miniprogram/utils/dues-labels.ts`. */
export const FEE_YEAR_STATUSES = [
  /** 待复核: amounts and days can still be changed; nobody owes anything yet. */
  'proposed',
  /** 已开启: every member owes its level's amount (M8). */
  'open',
] as const
export type FeeYearStatus = (typeof FEE_YEAR_STATUSES)[number]

export const feeYearTransitions = {
  propose: { from: ['proposed'], to: 'proposed' },
  open: { from: ['proposed'], to: 'open' },
} as const satisfies Transitions<FeeYearStatus>
export type FeeYearEvent = keyof typeof feeYearTransitions

/** One payment of dues as finance records it; only a confirmed one counts (N9). */
export const DUES_PAYMENT_STATUSES = [
  /** 待确认: recorded by one person. */
  'recorded',
  /** 已入账: confirmed by a second person. For good. */
  'confirmed',
  /** 已退回: it was recorded wrongly; the same voucher can be recorded anew. */
  'refused',
] as const
export type DuesPaymentStatus = (typeof DUES_PAYMENT_STATUSES)[number]

export const duesPaymentTransitions = {
  record: { from: ['refused'], to: 'recorded' },
  confirm: { from: ['recorded'], to: 'confirmed' },
  refuse: { from: ['recorded'], to: 'refused' },
} as const satisfies Transitions<DuesPaymentStatus>
export type DuesPaymentEvent = keyof typeof duesPaymentTransitions
