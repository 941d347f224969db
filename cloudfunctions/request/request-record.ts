import type { IdType } from '../_shared/account-record'
import type { Sealed } from '../_shared/sealed'
import type { HistoryEntry } from '../_shared/status-table'
import type { RequestKind } from './contract'
import type { RequestStatus } from './status'

/** What is asked for. Numbers are sealed; AAD is the request's id. */
export interface Wanted {
  name: string | null
  idType: IdType | null
  idNumber: Sealed | null
  idNumberMasked: string | null
  userName: string | null
  creditCode: string | null
  certificateNumber: string | null
  newPhone: Sealed | null
  newPhoneMasked: string | null
}

/** One document of `service_requests`. */
export interface RequestRecord {
  _id: string
  kind: RequestKind
  status: RequestStatus
  /** The WeChat that asked. */
  openid: string
  /** The account of that WeChat, or null. */
  accountId: string | null
  requesterName: string
  /** The account, unit or certified person it concerns; null when the records know none. */
  subjectId: string | null
  wanted: Wanted
  words: string
  contactPhone: Sealed
  contactPhoneMasked: string
  evidenceFileIds: string[]
  /** `<kind>:<OPENID>` while open, the request's id afterwards: unique, so that one WeChat has one open request of a kind. */
  openKey: string
  supportedBy: { accountId: string; name: string } | null
  /** True from the approval until what was asked for is done; what a crash leaves undone the timer does. */
  effectPending: boolean
  redeemedAt: Date | null
  history: HistoryEntry<RequestStatus>[]
  submittedAt: Date
  dueAt: Date
  updatedAt: Date
}
