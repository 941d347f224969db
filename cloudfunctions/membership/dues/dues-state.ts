import type { DuesRecord } from './dues-records'

/** Follows from the rules and the day alone; nobody sets it (M8). Labels are in `miniprogram/utils/dues-labels.ts`. */
export const DUES_STATES = [
  /** 已缴清 */
  'settled',
  /** 待缴: the day is not over yet. */
  'owed',
  /** 宽限期: late, and not in arrears yet. */
  'grace',
  /** 欠费 */
  'arrears',
] as const
export type DuesState = (typeof DUES_STATES)[number]

/** How a list of dues is narrowed: late beyond grace, not late beyond grace, paid. */
export const DUES_FILTERS = ['arrears', 'open', 'settled'] as const
export type DuesFilter = (typeof DUES_FILTERS)[number]

/** How the dues of a year stand on a calendar day. */
export function duesState(
  { isSettled, dueOn, graceUntil }: Pick<DuesRecord, 'isSettled' | 'dueOn' | 'graceUntil'>,
  today: string,
): DuesState {
  if (isSettled) return 'settled'
  if (today <= dueOn) return 'owed'
  return today <= graceUntil ? 'grace' : 'arrears'
}

/** What is still owed, in fen. */
export const owedFen = ({ standardFen, paidFen }: Pick<DuesRecord, 'standardFen' | 'paidFen'>): number =>
  Math.max(0, standardFen - paidFen)
