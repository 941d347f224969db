import { perWechat, type RouteLimits } from '../_shared/limits/route-limits'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../_shared/time'
import type { MembershipContract } from './contract'

const SMS = { countedBy: 'number, WeChat and address, a minute apart and a day (_shared/codes/send-code.ts)' }
const PASSWORD = { countedBy: 'name, WeChat and address (_shared/credentials/password-limits.ts)' }

/** How often each route of `membership` may be called (O8). */
export const membershipLimits: RouteLimits<MembershipContract> = {
  sendRegistrationCode: SMS,
  checkRegistration: perWechat(300, 10 * MINUTE_MS),
  register: { countedBy: 'WeChat and address, once the form is right (register-unit.ts)' },
  /** So that nobody goes through lists of numbers (A17). */
  queryStatus: { wechat: { max: 10, windowMs: HOUR_MS }, address: { max: 120, windowMs: HOUR_MS } },
  signIn: PASSWORD,
  resubmit: perWechat(20, HOUR_MS),
  sendRecoveryCode: SMS,
  resetPassword: { countedBy: 'code: five tries (_shared/codes/consume-code.ts)' },
  changePassword: PASSWORD,
  handOver: PASSWORD,
  unbindWechat: PASSWORD,
  inviteOperator: perWechat(60, DAY_MS),
  getInvitation: perWechat(60, HOUR_MS),
  acceptInvitation: PASSWORD,
  remindOfDues: { countedBy: 'unit, once in seven days (dues/remind-of-dues.ts)' },
  issueDuesLetter: { countedBy: 'unit, once a day (dues/issue-dues-letter.ts)' },
}
