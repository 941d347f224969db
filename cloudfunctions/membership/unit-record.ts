import type { Sealed } from '../_shared/sealed'
import type { HistoryEntry } from '../_shared/status-table'
import type { UnitStatus } from './status'
import type { MemberLevel, UnitType } from './unit-choices'

/** Somebody who stands for a unit. The number is sealed; its additional data is the unit's id (O4). */
export interface UnitPersonRecord {
  name: string
  phone: Sealed
  phoneMasked: string
}

/** The e-mail and WeChat id of the contact come with the first sign-in (M4). */
export interface UnitContactRecord extends UnitPersonRecord {
  email: Sealed | null
  emailMasked: string | null
  wechatId: string
}

/** 单位信息 of the first sign-in (M4); texts are empty where the manual leaves them optional. */
export interface UnitDetailsRecord {
  /** 单位状态, 单位性质, 所属行业, 单位规模: entries of `unit-choices.ts`. */
  state: string
  nature: string
  industry: string
  scale: string
  /** 单位法人的出生日期, a calendar day, sealed; null when not given. */
  legalPersonBornOn: Sealed | null
  fax: string
  postcode: string
  landline: string
  /** 所在地区: province, city, district. */
  region: string[]
  address: string
  website: string
  /** 注册时间, a calendar day. */
  registeredOn: string
  businessScope: string
  /** 增值电信业务许可证号 */
  telecomLicense: string
  /** The rules see to it that it is given. */
  registeredCapitalFen: number | null
  paidCapitalFen: number | null
  introduction: string
}

/** What staff said when they returned or refused a registration; `marks` name fields of `register` (F1). */
export interface UnitOpinionRecord {
  text: string
  marks: { path: string; reason: string }[]
  at: Date
  by: string
}

/** A decision of staff whose consequences are not done yet. */
export interface PendingDecision {
  event: 'approve' | 'return' | 'reject'
  at: Date
}

/** One document of `units`: a unit from its registration on (M1). Who may act for it is in `unit_operators`. */
export interface UnitRecord {
  _id: string
  status: UnitStatus
  name: string
  creditCode: string
  /** The name without differences of width and spaces, `ended:<id>` once refused; unique (A15). */
  nameKey: string
  /** The credit code, `ended:<id>` once refused; unique (A15). */
  creditCodeKey: string
  /** Every two neighbouring characters of the name, to find it by any part of it. */
  namePairs: string[]
  unitType: UnitType
  /** 单位法人: the legal representative or whoever is in charge. */
  legalPerson: UnitPersonRecord
  contact: UnitContactRecord
  /** Keyed hashes of both numbers, to answer a query of the review status by phone (A17). */
  phoneHashes: string[]
  /** 会员号, `0268`; null until approved. */
  memberNumber: string | null
  /** 会员等级 and 会员标签, set by staff (M6); `member` until they say otherwise. */
  level: MemberLevel
  tags: string[]
  /** null until the first sign-in has completed the profile (M4). */
  details: UnitDetailsRecord | null
  profileCompletedAt: Date | null
  /** The WeChat that registered; its account, if it has one, gets the notices. */
  registeredBy: { openid: string }
  opinion: UnitOpinionRecord | null
  /** How often it was handed in for review. */
  round: number
  submittedAt: Date
  approvedAt: Date | null
  /** Decisions whose consequences are not done yet; the timer does them. */
  pendingDecisions: PendingDecision[]
  history: HistoryEntry<UnitStatus>[]
  createdAt: Date
  updatedAt: Date
}
