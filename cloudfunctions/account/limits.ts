import { perWechat, type RouteLimits } from '../_shared/limits/route-limits'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../_shared/time'
import type { AccountContract } from './contract'

const SMS = { countedBy: 'number, WeChat and address, a minute apart and a day (_shared/codes/send-code.ts)' }
const TRIES = { countedBy: 'code: five tries (_shared/codes/consume-code.ts)' }
const PASSWORD = { countedBy: 'name, WeChat and address (_shared/credentials/password-limits.ts)' }

/** How often each route of `account` may be called (O8). */
export const accountLimits: RouteLimits<AccountContract> = {
  getSession: { free: 'every start of the app asks; it reads what is the caller’s own' },
  listPolicies: { free: 'public texts' },
  getPolicy: { free: 'public texts' },
  listOutdatedConsents: { free: 'the caller’s own' },
  getPolicyChanges: { free: 'the caller’s own' },
  acceptPolicies: perWechat(60, HOUR_MS),
  listConsents: { free: 'the caller’s own' },
  signIn: perWechat(60, HOUR_MS),
  signOut: { free: 'ends the caller’s own sign-in' },
  checkProfile: perWechat(300, 10 * MINUTE_MS),
  searchCharacters: perWechat(300, 10 * MINUTE_MS),
  listCancellationReceipts: { free: 'those of the caller’s own WeChat' },
  getCancellationReceipt: perWechat(30, HOUR_MS),
  saveProfile: perWechat(30, DAY_MS),
  requestAvatarUpload: perWechat(30, DAY_MS),
  authorizePhone: perWechat(20, DAY_MS),
  sendPhoneCode: SMS,
  sendConfirmCode: SMS,
  verifyPhoneCode: TRIES,
  registerPassAccount: { countedBy: 'WeChat, once the form is right (pass/register-pass-account.ts)' },
  signInWithPassword: PASSWORD,
  setLogin: perWechat(30, DAY_MS),
  changePassword: PASSWORD,
  changeQuestions: PASSWORD,
  setFactorsNeeded: PASSWORD,
  bindWechat: TRIES,
  unbindWechat: PASSWORD,
  cancelAccount: PASSWORD,
  getRecoveryQuestions: perWechat(60, HOUR_MS),
  answerRecoveryQuestions: { countedBy: 'name and WeChat (recovery/answer-recovery-questions.ts)' },
  sendRecoveryCode: SMS,
  checkRecoveryCode: TRIES,
  resetPassword: perWechat(30, HOUR_MS),
  exportMyData: { countedBy: 'account, three a day (export/export-my-data.ts)' },
  getExportLink: perWechat(60, HOUR_MS),
}
