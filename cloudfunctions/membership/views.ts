import type { StaffRole } from '../_shared/access'
import type { OperatorRole } from './operators-record'
import type { UnitStatus } from './status'
import type { MemberLevel, UnitType } from './unit-choices'

export type { StaffRole, OperatorRole, UnitStatus, MemberLevel, UnitType }

/** Whom to call at the association, where nothing else helps (M3). */
export interface Contact {
  name: string
  phone: string
}

/** What staff said; `marks` name fields of `register`. */
export interface UnitOpinion {
  text: string
  marks: { path: string; reason: string }[]
  at: string
}

/** A registration as the unit itself sees it (M2): everything that was entered, phone numbers masked. */
export interface RegistrationView {
  unitId: string
  status: UnitStatus
  name: string
  creditCode: string
  unitType: UnitType
  legalPersonName: string
  legalPersonPhoneMasked: string
  contactName: string
  contactPhoneMasked: string
  submittedAt: string
  round: number
  opinion: UnitOpinion | null
}

/** What is to be done after the password was right, before or instead of being signed in. */
export type ArrivalStep =
  /** Being reviewed: nothing to do but wait (M3). */
  | 'in_review'
  /** Returned: read the opinion, correct, hand in again. */
  | 'returned'
  /** Approved, first sign-in: complete the profile (M4). */
  | 'profile'
  /** Profile complete, no WeChat bound: this one becomes the owner's (A16). */
  | 'bind'
  /** Signed in. */
  | 'done'

export interface ArrivalView {
  step: ArrivalStep
  registration: RegistrationView
  /** False where somebody else already signs in by the contact's phone: the credit code works. */
  signInByPhone: boolean
  association: Contact
}

/** One line of a review-status query; nothing in it is more than its asker knows (A17). */
export interface ReviewStatusView {
  unitNameMasked: string
  status: UnitStatus
  submittedAt: string
}

/** 单位信息 as its own people see it. What is locked is changed by the association (manual S4, 操作说明 2). */
export interface UnitProfileView extends RegistrationView {
  memberNumber: string | null
  level: MemberLevel
  tags: string[]
  emailMasked: string | null
  wechatId: string
  details: UnitDetailsView | null
  /** When this unit completed its profile. */
  completedAt: string | null
}

/** What can be chosen in 单位信息. */
export interface ProfileChoices {
  states: string[]
  natures: string[]
  industries: string[]
  scales: string[]
}

export interface UnitDetailsView {
  state: string
  nature: string
  industry: string
  scale: string
  legalPersonBornOn: string | null
  fax: string
  postcode: string
  landline: string
  region: string[]
  address: string
  website: string
  registeredOn: string
  businessScope: string
  telecomLicense: string
  registeredCapitalFen: number | null
  paidCapitalFen: number | null
  introduction: string
}

export interface OperatorView {
  operatorId: string
  name: string
  role: OperatorRole
  boundAt: string
  /** True for the WeChat that asks. */
  isMe: boolean
}

export interface InvitationView {
  invitationId: string
  forName: string
  expiresAt: string
}

/** 单位首页 */
export interface UnitHomeView {
  name: string
  creditCode: string
  level: MemberLevel
  tags: string[]
  memberNumber: string | null
  approvedAt: string | null
  me: { name: string; role: OperatorRole; boundAt: string }
  operators: number
  association: Contact
}

/** One unit of a staff list. */
export interface UnitCard {
  unitId: string
  name: string
  status: UnitStatus
  level: MemberLevel
  tags: string[]
  memberNumber: string | null
  submittedAt: string
  round: number
}

/** A unit as staff see it. */
export interface UnitFileView extends UnitProfileView {
  approvedAt: string | null
  operators: { name: string; role: OperatorRole; boundAt: string }[]
  history: { event: string; by: string; at: string; reason: string | null }[]
  /** True when it can be decided on now. */
  awaitsDecision: boolean
}
