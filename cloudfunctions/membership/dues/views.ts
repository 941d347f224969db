import type { MemberLevel } from '../unit-choices'
import type { DuesFilter, DuesState } from './dues-state'
import type { MemberTerm } from './member-term'
import type { DuesPaymentEvent, DuesPaymentStatus, FeeYearStatus } from './status'

export type { DuesFilter, DuesState, DuesPaymentEvent, DuesPaymentStatus, FeeYearStatus, MemberTerm }

/** Where dues are paid to. */
export interface DuesAccount {
  name: string
  bank: string
  number: string
}

export interface DuesPaymentView {
  paymentId: string
  unitId: string
  unitName: string
  year: number
  amountFen: number
  paidOn: string
  voucher: string
  status: DuesPaymentStatus
  recordedBy: string
  recordedAt: string
  /** Why it was refused, or null. */
  reason: string | null
  /** `confirm` is not for who recorded it (N9). */
  allowedEvents: DuesPaymentEvent[]
}

/** The dues of one year. Days are calendar days, amounts fen. */
export interface DuesYearView {
  year: number
  level: MemberLevel
  standardFen: number
  paidFen: number
  owedFen: number
  dueOn: string
  graceUntil: string
  state: DuesState
}

export interface DuesLetterView {
  /** Asks for the letter as a document. */
  letterId: string
  letterNumber: string
  issuedOn: string
  payBefore: string
}

/** 会费 and 会员证书 of a unit, as it sees them. */
export interface UnitDuesView {
  unitId: string
  unitName: string
  memberNumber: string | null
  level: MemberLevel
  certificate: MemberTerm
  /** The latest first. */
  years: DuesYearView[]
  payments: Pick<DuesPaymentView, 'paymentId' | 'year' | 'amountFen' | 'paidOn' | 'status'>[]
  letters: DuesLetterView[]
  /** null while the association has not set it. */
  account: DuesAccount | null
}

/** The same for finance, with what can be done next. */
export interface DuesFileView extends Omit<UnitDuesView, 'payments'> {
  payments: DuesPaymentView[]
  reminders: { sentAt: string; sentBy: string }[]
  /** The steps that can be taken now: reminders first, a letter only once the dues are in arrears and were reminded of. */
  allowedSteps: ('remind' | 'issueLetter')[]
}

/** One line of finance's list: a unit and a year. */
export interface DuesLine extends DuesYearView {
  unitId: string
  unitName: string
  memberNumber: string | null
}

export interface FeeYearView {
  year: number
  status: FeeYearStatus
  amountsFen: Record<MemberLevel, number>
  dueOn: string
  graceUntil: string
  proposedBy: string
  openedBy: string | null
  /** Units that are charged, and how many of them have paid all. */
  units: number
  settled: number
  /** `open` is not for who proposed it (N9). */
  allowedEvents: ('propose' | 'open')[]
}
