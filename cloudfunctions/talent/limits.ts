import { perWechat, type RouteLimits } from '../_shared/limits/route-limits'
import { DAY_MS, HOUR_MS } from '../_shared/time'
import type { TalentContract } from './contract'

const SMS = { countedBy: 'number, WeChat and address, a minute apart and a day (_shared/codes/send-code.ts)' }
const PASSWORD = { countedBy: 'name, WeChat and address (_shared/credentials/password-limits.ts)' }
const PROOF = perWechat(30, HOUR_MS)

/** How often each route of `talent` may be called (O8). */
export const talentLimits: RouteLimits<TalentContract> = {
  getSession: { free: 'reads as whom this WeChat is signed in' },
  checkPhone: { countedBy: 'WeChat in ten minutes and a day, and address (check-phone.ts)' },
  sendCode: SMS,
  verifyCode: { countedBy: 'code: five tries (_shared/codes/consume-code.ts)' },
  bindPhone: PROOF,
  resetPassword: PROOF,
  signIn: PASSWORD,
  changePassword: PASSWORD,
  signInInstitution: PASSWORD,
  changeInitialPassword: perWechat(30, HOUR_MS),
  changeInstitutionPassword: PASSWORD,
  requestRosterUpload: perWechat(200, DAY_MS),
  importRoster: perWechat(120, HOUR_MS),
  createInstitution: perWechat(120, DAY_MS),
  reissuePassword: perWechat(120, DAY_MS),
}
