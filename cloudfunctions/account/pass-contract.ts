import * as z from 'zod'
import { route } from '../_shared/contract'
import type { AccountView } from './contract'
import { CONFIRMED_STEPS } from './pass/confirmed-steps'
import { accountConsents, profileFields } from './profile-fields'
import type { FactorsNeeded } from './recovery/recovery-record'
import { QUESTIONS_ASKED, SECURITY_QUESTIONS, type SecurityQuestion } from './recovery/security-questions'

export type { FactorsNeeded } from './recovery/recovery-record'
export type { SecurityQuestion } from './recovery/security-questions'

/** Which WeChat an account is bound to, as seen from one. */
export type WechatBinding = 'this' | 'other' | 'none'

/** 账号与安全: how an account is signed in to, and got back. */
export interface SecurityView {
  /** null until it has a user name and a password. */
  userName: string | null
  wechat: WechatBinding
  phoneMasked: string | null
  /** True where the phone was shown on this WeChat: binding needs no code then. */
  phoneShownHere: boolean
  hasProfile: boolean
  /** Empty until they are set. */
  questions: SecurityQuestion[]
  /** How many different ways of showing who one is a new password needs. */
  factorsNeeded: FactorsNeeded
}

/** One way in which somebody has shown who they are; `resetPassword` takes it within ten minutes, on this WeChat. */
export interface RecoveryFactor {
  proof: string
  expiresAt: string
  /** How many different ones a new password needs. */
  factorsNeeded: FactorsNeeded
}

/** When a code may be asked for again, and until when it is good; ISO. */
export interface SentCode {
  resendAt: string
  expiresAt: string
}

const userName = z.string().max(60)
const password = z.string().max(64)
const code = z.string().trim().max(6)
const phone = z.string().max(30)
const questions = z
  .array(z.object({ question: z.enum(SECURITY_QUESTIONS), answer: z.string().max(100) }))
  .length(QUESTIONS_ASKED)
const proof = z.string().min(1).max(100)

/** 通行证 (S2, S3; A5, A6): part of the contract of the function `account`. */
export const passContract = {
  /**
   * Texts a code to a number that somebody wants to use (A3). `consents` where no account has agreed yet: `MUST_AGREE`,
   * `POLICY_OUTDATED`; `CONSENT_OUTDATED` for an account that has not. `RATE_LIMITED`, `SMS_NOT_SENT`.
   */
  sendPhoneCode: route<SentCode>()(
    'public',
    z.object({ phone, consents: z.object({ privacy: z.string().max(40) }).optional() }),
  ),
  /** Stores the number of that code. `BOUND_WECHAT_ONLY`, `CONSENT_OUTDATED`; `CODE_WRONG`, `CODE_EXPIRED`. */
  verifyPhoneCode: route<{ phoneMasked: string }>()('account', z.object({ phone, code })),
  /**
   * 注册通行证: user name, password, identity, phone, security questions, consents. Everything that is wrong comes back
   * at once; then `POLICY_OUTDATED`, `LOGIN_NAME_TAKEN`, `ID_NUMBER_TAKEN`, and last the refusals of the phone's code.
   */
  registerPassAccount: route<{ userName: string }>()(
    'public',
    z.object({
      userName,
      password,
      ...profileFields,
      phone: z.union([z.object({ wechatCode: z.string().min(1).max(200) }), z.object({ phone, code })]),
      questions,
      consents: accountConsents,
    }),
  ),
  /** `PASSWORD_WRONG`, also for a name that nobody has; `SIGN_IN_LOCKED`. */
  signInWithPassword: route<AccountView>()('public', z.object({ userName, password })),
  /** Ends a sign-in by password. Answers the account that this WeChat is bound to, or null. */
  signOut: route<{ account: AccountView | null }>()('public', z.object({})),
  getSecurity: route<SecurityView>()('account', z.object({})),
  /** 设置登录密码, once, for an account made by 授权登录. `STATE_CONFLICT`, `LOGIN_NAME_TAKEN`. */
  setLogin: route<AccountView>()('profile', z.object({ userName, password, questions })),
  /** `PASSWORD_WRONG` for the current one, `PASSWORD_SAME`; signs out every other WeChat and tells the owner. */
  changePassword: route<void>()('account', z.object({ currentPassword: password, password })),
  /** Wants the password, which alone is not enough: `BOUND_WECHAT_ONLY`. */
  changeQuestions: route<void>()('account', z.object({ password, questions })),
  /** 1, or 2 for people who want a new password to need two different proofs (A6). `BOUND_WECHAT_ONLY` as above. */
  setFactorsNeeded: route<void>()(
    'account',
    z.object({ password, factorsNeeded: z.union([z.literal(1), z.literal(2)]) }),
  ),
  /**
   * `STATE_CONFLICT` while another WeChat is bound, `WECHAT_TAKEN` when this one is another account's (A5). `code` where
   * the phone has not been shown on this WeChat (`phoneShownHere`); `CODE_WRONG`, `CODE_EXPIRED`.
   */
  bindWechat: route<AccountView>()('account', z.object({ code: code.optional() })),
  /** Texts a code to the account's own phone, to confirm a step. */
  sendConfirmCode: route<SentCode>()('account', z.object({ step: z.enum(CONFIRMED_STEPS) })),
  /** `PASSWORD_WRONG`; `LOGIN_NOT_SET` before there is a password; `code` when another WeChat is the bound one (A5). */
  unbindWechat: route<void>()('account', z.object({ password, code: code.optional() })),
  /** What a user name is asked; a name that nobody has is asked something, too (A6). */
  getRecoveryQuestions: route<{ questions: SecurityQuestion[] }>()('public', z.object({ userName })),
  /** All answers right: a proof. `ANSWERS_WRONG`; `RATE_LIMITED` after five tries in 24 hours. */
  answerRecoveryQuestions: route<RecoveryFactor>()(
    'public',
    z.object({ userName, answers: z.array(z.string().max(100)).length(QUESTIONS_ASKED) }),
  ),
  /** Texts a code if the number is the one of the user name; the answer is the same if not. */
  sendRecoveryCode: route<SentCode>()('public', z.object({ userName, phone })),
  /** `CODE_WRONG`, `CODE_EXPIRED`. */
  checkRecoveryCode: route<RecoveryFactor>()('public', z.object({ userName, phone, code })),
  /** One proof a way of showing who one is, as many as the account needs. `PROOF_EXPIRED`. */
  resetPassword: route<void>()(
    'public',
    z.object({
      proofs: z.object({ phone: proof.optional(), answers: proof.optional(), staff: proof.optional() }),
      password,
    }),
  ),
}
