import * as z from 'zod'
import type { IdType } from '../_shared/account-record'
import { route } from '../_shared/contract'
import type { StaffRole } from '../_shared/access'
import type { Features } from '../_shared/feature-names'
import type { FieldIssue } from '../_shared/errors'
import { exportContract } from './export-contract'
import { cancellationContract } from './cancellation-contract'
import { policiesContract } from './policies-contract'
import { POLICY_KINDS, type ConsentKind, type Policy } from './policy-kinds'
import { passContract, type WechatBinding } from './pass-contract'
import { profileFields } from './profile-fields'

export type { IdType } from '../_shared/account-record'
export type { StaffRole } from '../_shared/access'
export * from './cancellation-contract'
export * from './export-contract'
export * from './pass-contract'
export * from './policies-contract'
export * from './policy-kinds'

/** The account as its owner sees it; identity data is masked. */
export interface AccountView {
  accountId: string
  /** What it signs in by beside WeChat; null until that is set (S2, S3). */
  userName: string | null
  /** Which WeChat it is bound to, as seen from this one. Exams are applied for from `this` only (A5). */
  wechat: WechatBinding
  nickname: string
  /** A temporary link, ten minutes, or null. */
  avatarUrl: string | null
  phoneMasked: string | null
  profile: {
    name: string
    nameFallback: string | null
    idType: IdType
    idNumberMasked: string
    emailMasked: string
  } | null
  staffRoles: StaffRole[]
}

export interface Session {
  /** null before 授权登录. */
  account: AccountView | null
  associationName: string
  /** Where people call when nothing on the pages helps. */
  associationPhone: string
  /** The name of the association's official account to follow, or null (A5). */
  officialAccount: string | null
  unreadMessages: number
  /** What has not been agreed to in the version in force: all of it by a new account (A11). */
  outdatedPolicies: ConsentKind[]
  /** What this association offers; entries of what is off are not shown (B12). */
  features: Features
}

export interface UploadTicket {
  /** Where `wx.cloud.uploadFile` must put the file. Only the caller may attach it, for the purpose asked. */
  cloudPath: string
}

/** A character that keyboards lack (A9). */
export interface FoundCharacter {
  /** One character; two UTF-16 units beyond the first plane. */
  character: string
  /** `lì`; empty when no reading is known. */
  reading: string
  strokes: number
  /** What it is put together from, for phones whose font lacks it: `𤣩乐`. */
  parts: string
}

/** One look of staff at full numbers: those of the profile, or those in a request. */
export interface LookView {
  by: string
  at: string
  reason: string
  of: 'identity' | 'request'
}

export const accountContract = {
  /** Who am I, and what waits for me. Costs no sign-in. */
  getSession: route<Session>()('public', z.object({})),
  listPolicies: route<{ policies: Policy[] }>()('public', z.object({})),
  getPolicy: route<Policy>()('public', z.object({ kind: z.enum(POLICY_KINDS) })),
  /** 同意授权: binds this WeChat to an account, made on first use. Calling it again changes nothing. */
  signIn: route<AccountView>()('public', z.object({})),
  requestAvatarUpload: route<UploadTicket>()('account', z.object({})),
  /** Nickname and avatar; `avatarFileId` is the fileID of an upload asked for with `requestAvatarUpload`. */
  updateAppearance: route<AccountView>()(
    'account',
    z.object({ nickname: z.string().trim().min(1).max(32), avatarFileId: z.string().max(300).optional() }),
  ),
  /**
   * Exchanges the code of WeChat's phone button (A3). `PHONE_CODE_INVALID` when it was used before; `BOUND_WECHAT_ONLY`
   * where the account is not bound to this WeChat, because codes that confirm its moves go to the phone (A5);
   * `CONSENT_OUTDATED` before the privacy policy and the user agreement are agreed to (A11).
   */
  authorizePhone: route<{ phoneMasked: string }>()('account', z.object({ code: z.string().min(1).max(200) })),
  /** What `saveProfile` would object to, without saving: shown beside the field while the person types (A2). */
  checkProfile: route<{ issues: FieldIssue[] }>()('public', z.object(profileFields).partial()),
  /**
   * 生僻字: characters of CJK Unified Ideographs and its extensions A to F that are not in GB 2312: standard ones
   * first, then by strokes, at most 60; `total` counts all that fit. At least one of the four must be given, else
   * `VALIDATION_FAILED`. `pinyin` is one syllable, with or without its tone; `radical` one character; `parts` are
   * all in the character, at any depth.
   */
  searchCharacters: route<{ characters: FoundCharacter[]; total: number }>()(
    'public',
    z.object({
      pinyin: z.string().trim().max(10).optional(),
      strokes: z.number().int().min(1).max(84).optional(),
      radical: z.string().trim().max(4).optional(),
      parts: z.string().trim().max(12).optional(),
    }),
  ),
  /**
   * 完善信息. Name, ID type and ID number are locked afterwards (A8). `CONSENT_OUTDATED` before `acceptPolicies`: all
   * three consents, the one for the ID number and photos on its own (A12).
   */
  saveProfile: route<AccountView>()('account', z.object(profileFields)),
  /** Who of the staff looked at the caller’s numbers in full, when and why; newest first, at most a hundred (O4). */
  listLooks: route<{ looks: LookView[] }>()('account', z.object({})),
  /** Changes what is not locked: the e-mail. `BOUND_WECHAT_ONLY` to somebody who has shown no more than the password. */
  updateEmail: route<AccountView>()('profile', z.object({ email: profileFields.email })),
  ...passContract,
  ...policiesContract,
  ...cancellationContract,
  ...exportContract,
}
export type AccountContract = typeof accountContract
