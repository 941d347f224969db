import * as z from 'zod'
import { route, type Page } from '../_shared/contract'
import type { FieldIssue } from '../_shared/errors'
import { duesContract } from './dues/dues-contract'
import { UNIT_STATUSES } from './status'
import { MEMBER_LEVELS, UNIT_TYPES } from './unit-choices'
import type {
  ArrivalView,
  InvitationView,
  OperatorView,
  ProfileChoices,
  ReviewStatusView,
  StaffRole,
  UnitCard,
  UnitFileView,
  UnitHomeView,
  UnitProfileView,
} from './views'

export type * from './views'
export type * from './dues/views'

const text = (maximum: number) => z.string().max(maximum)
const id = z.string().min(1).max(64)
/** Checked by `passwordIssues`, or compared. */
const password = text(64)
const code = text(10)
/** A credit code or the contact's phone number. */
const loginName = z.string().trim().min(1).max(40)

/** The fields of 会员注册, in the manual's order. Rules: `registration-rules.ts`. */
const registrationFields = {
  name: text(200),
  creditCode: text(40),
  legalPersonName: text(100),
  legalPersonPhone: text(30),
  contactName: text(100),
  contactPhone: text(30),
  unitType: z.enum([...UNIT_TYPES, '']),
}
/** Versions of the texts that were shown and ticked; an empty text for one that was not ticked (A11). */
const consents = z.object({ charter: text(40), privacy: text(40) })

/** 完善信息 and 单位信息 (M4). Rules: `profile-rules.ts`. Capital is in fen, null when not given. */
const profileFields = {
  /** Empty keeps the one that is stored. */
  email: text(200),
  wechatId: text(60),
  state: text(20),
  nature: text(20),
  industry: text(40),
  scale: text(20),
  legalPersonBornOn: text(10),
  fax: text(40),
  postcode: text(10),
  landline: text(40),
  region: z.array(text(30)).max(3),
  address: text(400),
  website: text(200),
  registeredOn: text(10),
  businessScope: text(4000),
  telecomLicense: text(100),
  registeredCapitalFen: z.number().int().nullable(),
  paidCapitalFen: z.number().int().nullable(),
  introduction: text(4000),
}

const reviewer: readonly StaffRole[] = ['reviewer']
const page = { cursor: text(200).optional() }
const decided = { unitId: id, round: z.number().int().min(1).max(10_000) }
const reason = z.string().trim().min(1).max(500)

export const membershipContract = {
  /**
   * Sends a code to the contact's number, which the registration proves with it. `consents` where this WeChat is not
   * signed in to a unit for which it has agreed: `MUST_AGREE`, `POLICY_OUTDATED`, `CONSENT_OUTDATED`. `RATE_LIMITED`,
   * `SMS_NOT_SENT`.
   */
  sendRegistrationCode: route<{ resendAt: string; expiresAt: string }>()(
    'public',
    z.object({
      contactPhone: registrationFields.contactPhone,
      consents: consents.pick({ privacy: true }).optional(),
    }),
  ),
  /** What `register` would object to in the fields given, without saving; says nothing about other units (A15). */
  checkRegistration: route<{ issues: FieldIssue[] }>()('public', z.object(registrationFields).partial()),
  /**
   * 会员注册 (M1). All that is wrong comes back at once; a name or credit code that is registered already is the issue
   * `TAKEN` (A15). `POLICY_OUTDATED` when a text that was shown is not the current one. This WeChat may then look at
   * the registration and correct it.
   */
  register: route<ArrivalView>()(
    'public',
    z.object({ ...registrationFields, code, password, passwordAgain: password, consents }),
  ),
  /** Review status by credit code or phone number, without sign-in: masked (A17). `RATE_LIMITED`. */
  queryStatus: route<{ units: ReviewStatusView[] }>()('public', z.object({ query: loginName })),
  /**
   * `PASSWORD_WRONG`, `SIGN_IN_LOCKED`; `UNIT_BOUND_ELSEWHERE` when another WeChat is the unit's second factor (A16).
   * Otherwise the answer's `step` says how far it got.
   */
  signIn: route<ArrivalView>()('public', z.object({ loginName, password })),
  /** Where this WeChat's sign-in stands. */
  getArrival: route<ArrivalView>()('unit_arriving', z.object({})),
  /**
   * Corrects a returned registration and hands it in again (M2). Phones left empty stay; a new contact phone needs a
   * code. `CONSENT_OUTDATED` before this WeChat has agreed to the texts in force (A11).
   */
  resubmit: route<ArrivalView>()('unit_arriving', z.object({ ...registrationFields, code })),
  /** 完善信息 at the first sign-in, later 单位信息 (M4): saves what is not locked. `CONSENT_OUTDATED` (A11). */
  saveProfile: route<UnitProfileView>()('unit_arriving', z.object(profileFields)),
  getProfile: route<UnitProfileView & { choices: ProfileChoices }>()('unit_arriving', z.object({})),
  /** The WeChat check: binds this WeChat as the owner's if none is bound (A16). `ARRIVAL_UNFINISHED` before the profile, `CONSENT_OUTDATED`. */
  bindWechat: route<ArrivalView>()('unit_arriving', z.object({ name: text(100) })),
  signOut: route<object>()('unit_arriving', z.object({})),
  /** Sends a code to the contact's phone, if there is such a unit; the answer does not say. */
  sendRecoveryCode: route<{ resendAt: string; expiresAt: string }>()('public', z.object({ loginName })),
  /** A new password by the code. Signs out every WeChat; the WeChat check stays as it is. */
  resetPassword: route<object>()('public', z.object({ loginName, code, password, passwordAgain: password })),
  getHome: route<UnitHomeView>()('unit', z.object({})),
  /** The owner, knowing the present one. Signs out all other WeChats (M17). `PASSWORD_WRONG`; the same one: `PASSWORD_SAME`. */
  changePassword: route<object>()('unit', z.object({ currentPassword: password, password })),
  listOperators: route<{ operators: OperatorView[]; invitations: InvitationView[] }>()('unit', z.object({})),
  /** The owner invites one more WeChat: a code, once, for 24 hours. `OPERATOR_LIMIT`. */
  inviteOperator: route<{ code: string; expiresAt: string }>()('unit', z.object({ forName: text(100) })),
  withdrawInvitation: route<object>()('unit', z.object({ invitationId: id })),
  /** What an invitation is for. `INVITATION_INVALID` when used, withdrawn or older than 24 hours. `RATE_LIMITED`. */
  getInvitation: route<{ unitName: string; forName: string; expiresAt: string }>()(
    'public',
    z.object({ code: text(60) }),
  ),
  /**
   * Joins with the code and the unit's password. `MUST_AGREE`, `POLICY_OUTDATED`, `INVITATION_INVALID`,
   * `PASSWORD_WRONG`, `SIGN_IN_LOCKED`.
   */
  acceptInvitation: route<ArrivalView>()(
    'public',
    z.object({ code: text(60), password, name: text(100), consents }),
  ),
  removeOperator: route<object>()('unit', z.object({ operatorId: id })),
  /** The owner makes another operator the owner, with the password; afterwards they may unbind (A16). */
  handOver: route<object>()('unit', z.object({ operatorId: id, password })),
  /** 微信解绑, with the password (M17). `HAND_OVER_FIRST` for an owner who is not alone. */
  unbindWechat: route<object>()('unit', z.object({ password })),

  /** Registrations that wait, oldest first; `total` counts all. */
  listRegistrations: route<Page<UnitCard> & { total: number }>()(reviewer, z.object(page)),
  /**
   * Units by name (two characters or more of it), credit code, phone number or member number, of a status; by name.
   * A text of one character finds nothing.
   */
  listUnits: route<Page<UnitCard>>()(
    reviewer,
    z.object({ ...page, search: text(80).optional(), status: z.enum(UNIT_STATUSES) }),
  ),
  /** A unit with the people who stand for it. Audited (O1). */
  getUnit: route<UnitFileView>()(reviewer, z.object({ unitId: id })),
  /** `STATE_CONFLICT` when somebody decided or the unit handed in anew since `round` was seen. */
  approve: route<UnitFileView>()(reviewer, z.object(decided)),
  return: route<UnitFileView>()(
    reviewer,
    z.object({
      ...decided,
      opinion: reason,
      marks: z
        .array(z.object({ path: z.enum(markable()), reason: z.string().trim().min(1).max(200) }))
        .max(7),
    }),
  ),
  /** For good: name and credit code may be registered anew. */
  reject: route<UnitFileView>()(reviewer, z.object({ ...decided, reason })),
  /** 会员等级 (M6) of an approved unit, with an audit entry. */
  setLevel: route<UnitFileView>()(reviewer, z.object({ unitId: id, level: z.enum(MEMBER_LEVELS), reason })),
  /** 会员标签 (M6), at most ten; replaces the ones it has. */
  setTags: route<UnitFileView>()(
    reviewer,
    z.object({ unitId: id, tags: z.array(z.string().trim().min(1).max(20)).max(10) }),
  ),
  ...duesContract,
}
export type MembershipContract = typeof membershipContract

/** The fields a returned registration can be marked at. */
function markable(): [string, ...string[]] {
  const [first, ...rest] = Object.keys(registrationFields)
  return [first!, ...rest]
}

export type RegistrationFields = z.output<z.ZodObject<typeof registrationFields>>
export type RegistrationField = keyof RegistrationFields
export type ProfileFields = z.output<z.ZodObject<typeof profileFields>>
export type ProfileField = keyof ProfileFields
