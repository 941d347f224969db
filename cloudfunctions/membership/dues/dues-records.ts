import type { HistoryEntry } from '../../_shared/status-table'
import type { MemberLevel } from '../unit-choices'
import type { DuesPaymentStatus, FeeYearStatus } from './status'

/** One document of `fee_years`: what a calendar year costs a member, by level (M8). */
export interface FeeYearRecord {
  /** `2026` */
  _id: string
  year: number
  status: FeeYearStatus
  /** Integer fen; 0 for a level that owes nothing. */
  amountsFen: Record<MemberLevel, number>
  /** Calendar days: dues are owed until the one and late after the other. */
  dueOn: string
  graceUntil: string
  proposedBy: { accountId: string; name: string }
  openedBy: { accountId: string; name: string } | null
  history: HistoryEntry<FeeYearStatus>[]
  updatedAt: Date
}

/** One document of `dues`: what one unit owes for one year. Terms are fixed when it is charged. */
export interface DuesRecord {
  /** `2026:<unitId>`: a unit is charged once a year. */
  _id: string
  unitId: string
  year: number
  level: MemberLevel
  standardFen: number
  dueOn: string
  graceUntil: string
  /** The sum of its confirmed payments; it only grows. */
  paidFen: number
  isSettled: boolean
  /** The day of the payment that settled it; null before. */
  settledOn: string | null
  createdAt: Date
  updatedAt: Date
}

/** One document of `dues_payments`: money that arrived at the association's account. */
export interface DuesPaymentRecord {
  /** Made of unit, year and voucher: the same voucher is one payment. */
  _id: string
  unitId: string
  year: number
  amountFen: number
  /** Calendar day. */
  paidOn: string
  /** The bank's number of the transfer, or what else proves it. */
  voucher: string
  status: DuesPaymentStatus
  recordedBy: { accountId: string; name: string }
  recordedAt: Date
  history: HistoryEntry<DuesPaymentStatus>[]
  updatedAt: Date
}

/** What a letter said when it was issued. */
export interface DuesLetter {
  noticeNumber: string
  letterNumber: string
  unitName: string
  memberNumber: string
  level: MemberLevel
  dues: { year: number; standardFen: number; paidFen: number }[]
  payBefore: string
  issuedOn: string
}

/** One document of `dues_notices`: a step that was taken to remind a unit (M10). */
export interface DuesNoticeRecord {
  /** `<kind>:<unitId>:<day>`: one of a kind a day. */
  _id: string
  unitId: string
  kind: 'reminder' | 'letter'
  letter: DuesLetter | null
  sentBy: { accountId: string; name: string }
  sentAt: Date
}

/** One document of `member_certificates`: what the code of a unit's certificate says (M11). */
export interface MemberCertificateRecord {
  /** The unit's id. */
  _id: string
  /** Random, so that nobody finds one by trying; unique. Never changes: it is printed. */
  verifyToken: string
  createdAt: Date
}
