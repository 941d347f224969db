import * as z from 'zod'
import { route } from '../_shared/contract'
import type { NameCard, SignInWay, TalentSession } from './views'

/** Checked by the use case, which takes spaces and the country code away first: `PHONE_FORMAT`. */
const phone = z.string().max(30)
const code = z.string().trim().max(12)
const proof = z.string().max(200)
/** Checked by `passwordIssues`: 8 to 15 characters with letter, digit and special character. */
const password = z.string().max(100)
/** The versions that were shown and ticked; an empty text for one that was not ticked. */
const consents = z.object({ privacy: z.string().max(40), agreement: z.string().max(40) })

/** Certified staff: the way in by phone, exactly as manual S1 tells it (A14), and the name card. */
export const certifiedRoutes = {
  /** As whom this WeChat is signed in. Costs no sign-in. */
  getSession: route<TalentSession>()('public', z.object({})),
  /** 下一步 after the phone number. Tells whether the number is in the roster, so it is limited: `RATE_LIMITED`. */
  checkPhone: route<{ way: SignInWay }>()('public', z.object({ phone })),
  /**
   * 获取验证码. `bind` for a phone that is not bound yet, `reset` for a forgotten password. Answers the same for numbers
   * to which it sends nothing. `RATE_LIMITED`, `SMS_NOT_SENT`.
   */
  sendCode: route<{ resendAt: string; expiresAt: string }>()(
    'public',
    z.object({ phone, purpose: z.enum(['bind', 'reset']) }),
  ),
  /** Exchanges a code for a proof, good for ten minutes on this WeChat. `CODE_WRONG`, `CODE_EXPIRED`. */
  verifyCode: route<{ proof: string; expiresAt: string }>()(
    'public',
    z.object({ phone, purpose: z.enum(['bind', 'reset']), code }),
  ),
  /**
   * First time: sets the password, binds the phone and signs in. `MUST_AGREE` for what was not ticked (A11),
   * `POLICY_OUTDATED`, `PROOF_EXPIRED`.
   */
  bindPhone: route<NameCard>()('public', z.object({ proof, password, consents })),
  /** Forgotten: sets the new password and signs every WeChat out; sign in with it. `PROOF_EXPIRED`. */
  resetPassword: route<object>()('public', z.object({ proof, password })),
  /** `PASSWORD_WRONG`, the same for numbers that nobody has; `SIGN_IN_LOCKED` with `retryAt` after five failures. */
  signIn: route<NameCard>()('public', z.object({ phone, password })),
  /** The present one and a new one: `PASSWORD_WRONG`, `SIGN_IN_LOCKED`, `PASSWORD_SAME`. Signs out every other WeChat. */
  changePassword: route<object>()('certified', z.object({ currentPassword: password, password })),
  signOut: route<object>()('certified', z.object({})),
  /** 我的名片. */
  getMyCard: route<NameCard>()('certified', z.object({})),
}
