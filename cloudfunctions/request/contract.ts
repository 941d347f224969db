import * as z from 'zod'
import { ID_TYPES, type IdType } from '../_shared/account-record'
import { route, type Page } from '../_shared/contract'
import type { HistoryEntry } from '../_shared/status-table'
import type { RequestStatus } from './status'

export type { RequestEvent, RequestStatus } from './status'

/** What staff can be asked for. */
export const REQUEST_KINDS = [
  /** 更正姓名或证件 (A8) */
  'identity_correction',
  /** 账号转移到新微信 (A4) */
  'account_transfer',
  /** 人工找回密码 (A6) */
  'password_recovery',
  /** 单位更换绑定微信 (A16) */
  'unit_rebind',
  /** 认证人员更换手机号 (A14) */
  'roster_phone',
] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

/** What happened, for the timeline. Staff show by name to staff, as 工作人员 to the requester. */
export interface RequestStep {
  event: string
  by: string
  at: string
  reason: string | null
}

/** What is asked for, masked, in the order in which it is shown. */
export interface WantedLine {
  field: 'name' | 'idType' | 'idNumber' | 'userName' | 'creditCode' | 'certificateNumber' | 'newPhone'
  /** What the records hold now; null where there is nothing to compare or the requester may not know. */
  now: string | null
  wanted: string
}

export interface RequestView {
  requestId: string
  kind: RequestKind
  status: RequestStatus
  words: string
  contactPhoneMasked: string
  wanted: WantedLine[]
  submittedAt: string
  /** Until when staff answer: five working days. */
  dueAt: string
  /** Why it was not approved, or null. */
  reason: string | null
  canWithdraw: boolean
  /** True while an approved `password_recovery` can be turned into a new password on this WeChat. */
  canRedeem: boolean
  /** Until when an approved `password_recovery` can be, or could have been; null when it has served. */
  redeemableUntil: string | null
  steps: RequestStep[]
}

export interface OwnRequest extends RequestView {
  /** Links to the pictures that were handed in, for ten minutes. */
  evidenceUrls: string[]
}

export interface RequestCard {
  requestId: string
  kind: RequestKind
  status: RequestStatus
  requesterName: string
  submittedAt: string
  dueAt: string
}

/** A request as staff see it. */
export interface RequestCase extends RequestView {
  requesterName: string
  /** Whom it concerns: `沈知远 3399**********2719`; null when the records know nobody like that. */
  subject: string | null
  /** Temporary links, ten minutes. */
  evidenceUrls: string[]
  /** What this member of staff can do now. The second approval needs somebody else than the first. */
  canApprove: boolean
  canReject: boolean
  /** Who gave the first approval, or null. */
  supportedBy: string | null
}

/** Somebody wants to take the caller's account to another WeChat. */
export interface TransferNotice {
  requestId: string
  requesterName: string
  contactPhoneMasked: string
  submittedAt: string
}

const requestId = z.string().min(1).max(64)
const name = z.string().max(100)
const reason = z.string().trim().min(4).max(300)

/** What a request of each kind needs; the use case names what is missing. */
const wanted = {
  name: name.optional(),
  idType: z.enum(ID_TYPES).optional(),
  idNumber: z.string().max(30).optional(),
  userName: z.string().trim().max(40).optional(),
  creditCode: z.string().trim().max(30).optional(),
  certificateNumber: z.string().trim().max(60).optional(),
  newPhone: z.string().trim().max(20).optional(),
}
export type WantedInput = z.output<z.ZodObject<typeof wanted>>
export type { IdType, HistoryEntry }

export const requestContract = {
  /** Where to upload one evidence picture (JPEG or PNG, at most 5 MB). At most 20 a day. */
  requestUpload: route<{ cloudPath: string }>()('public', z.object({})),
  /**
   * Asks staff for something. `issues` name what the kind needs and lacks, a correction that corrects nothing, and what
   * was not ticked (A12). `REQUEST_EXISTS` while this WeChat has an
   * open one of the same kind; `NOT_FOUND` when it names a unit or person that the records do not have (recovery by
   * user name answers the same for every name); `POLICY_OUTDATED`; `RATE_LIMITED` after five a day.
   */
  submit: route<RequestView>()(
    'public',
    z.object({
      kind: z.enum(REQUEST_KINDS),
      ...wanted,
      /** Why, in the person's own words. */
      words: z.string().trim().max(500),
      contactPhone: z.string().trim().max(20),
      evidenceFileIds: z.array(z.string().max(300)).max(4),
      /** The versions that were shown and ticked, each on its own; an empty text for one that was not ticked. */
      consents: z.object({ privacy: z.string().max(40), sensitive_data: z.string().max(40) }),
    }),
  ),
  /** The requests of this WeChat, newest first. */
  listMine: route<{ requests: RequestView[] }>()('public', z.object({})),
  /** With links to what was handed in. */
  get: route<OwnRequest>()('public', z.object({ requestId })),
  withdraw: route<RequestView>()('public', z.object({ requestId })),
  /**
   * Turns an approved `password_recovery` into a proof of purpose `pass_recovery`, on the WeChat that asked, until a password
   * is set with one. `STATE_CONFLICT` afterwards, and a week after the approval.
   */
  redeem: route<{ proof: string; expiresAt: string; userName: string }>()('public', z.object({ requestId })),
  /** Transfers of the caller's account that others ask for. */
  listTransfers: route<{ transfers: TransferNotice[] }>()('account', z.object({})),
  /** The old WeChat agrees: the account moves at once. Only the bound WeChat may, else `NOT_FOUND`. */
  confirmTransfer: route<{ status: RequestStatus }>()('account', z.object({ requestId })),
  /** The old WeChat says no. */
  refuseTransfer: route<{ status: RequestStatus }>()('account', z.object({ requestId })),

  /** What waits for staff, the earliest due first. */
  listForStaff: route<Page<RequestCard> & { total: number }>()(
    ['reviewer'],
    z.object({ cursor: z.string().max(200).optional() }),
  ),
  /** One request with its evidence. Audited (O1). */
  getCase: route<RequestCase>()(['reviewer'], z.object({ requestId })),
  /**
   * The first approval, or the second, which does what was asked for. `STATE_CONFLICT` when the status is no longer
   * `status`; `SECOND_PERSON_REQUIRED` when the caller gave the first one or is the person concerned.
   */
  approve: route<RequestCase>()(
    ['reviewer'],
    z.object({ requestId, status: z.enum(['submitted', 'supported']) }),
  ),
  reject: route<RequestCase>()(['reviewer'], z.object({ requestId, reason })),
  /** Shows an ID or phone number of the request in full, with a reason, which is audited (O4). */
  reveal: route<{ idNumber: string | null; newPhone: string | null; contactPhone: string }>()(
    ['reviewer'],
    z.object({ requestId, reason }),
  ),
}
export type RequestContract = typeof requestContract
