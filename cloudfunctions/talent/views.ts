import type { FieldIssueCode } from '../_shared/errors'
import type { RosterColumn } from './roster/columns'
import type { InstitutionEvent, InstitutionStatus } from './status'

/**
 * How somebody with a phone number goes on (manual S1): not in the roster, a code to bind the phone, or the password.
 * That the first one is told apart is the manual's wish; limits keep it from being used to try numbers out.
 */
export type SignInWay = 'not_in_roster' | 'code' | 'password'

/** As whom this WeChat is signed in. */
export interface TalentSession {
  certified: { name: string } | null
  institution: { name: string; arriving: boolean } | null
}

export interface CertificateView {
  field: string
  level: string
  /** Empty when the roster does not say. */
  number: string
  /** Calendar day. */
  validUntil: string
  /** True from the day after on. */
  expired: boolean
}

/** 我的名片: what the roster holds about a certified person, for the person. */
export interface NameCard {
  number: string
  name: string
  phoneMasked: string
  /** Full years today, or null when the roster does not say. */
  age: number | null
  province: string
  city: string
  education: string
  certificates: CertificateView[]
}

/** An institution as it sees itself: its own phone and e-mail in full. */
export interface InstitutionView {
  institutionId: string
  name: string
  accountName: string
  creditCode: string
  approvalNumber: string
  contactPerson: string
  phone: string
  email: string
  address: string
  introduction: string
}

/** One cell that is wrong; the words for `code` are in `miniprogram/utils/field-message.ts`. */
export interface RosterIssue {
  /** In the file, its first row being 1. */
  row: number
  column: RosterColumn
  code: FieldIssueCode
  params?: Record<string, string | number>
}

/** What an import comes to. `written` is false after a dry run, and while anything is wrong. */
export interface RosterReport {
  rows: number
  people: number
  created: number
  updated: number
  unchanged: number
  written: boolean
  /** The first hundred by row; `issueCount` counts all. */
  issues: RosterIssue[]
  issueCount: number
}

/** One person of the roster, for staff. */
export interface RosterEntry {
  certifiedPersonId: string
  number: string
  name: string
  phoneMasked: string
  place: string
  /** `QMS 审核员`, one a certificate. */
  certificates: string[]
  /** When the phone was bound, or null. */
  boundAt: string | null
}

/** One institution, for staff. */
export interface InstitutionEntry {
  institutionId: string
  name: string
  accountName: string
  creditCode: string
  status: InstitutionStatus
  /** The buttons: what may happen to it now. */
  allowedEvents: InstitutionEvent[]
  /** Why it is suspended; null while it is not. */
  suspendedFor: string | null
  /** Until when an initial password waits to be used; null once the institution has its own. */
  initialPasswordUntil: string | null
}

/** An initial password, shown to the member of staff who made it and never again. */
export interface InitialPassword {
  institution: InstitutionEntry
  initialPassword: string
  /** Seven days. */
  validUntil: string
}
