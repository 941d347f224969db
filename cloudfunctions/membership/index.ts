import { serve } from '../_shared/serve'
import { endSignIn } from '../_shared/sign-ins/end-sign-in'
import { acceptInvitation } from './accept-invitation'
import { approveUnit } from './approve-unit'
import { bindWechat } from './bind-wechat'
import { changePassword } from './change-password'
import { membershipContract } from './contract'
import { duesRoutes } from './dues/dues-routes'
import { getArrival } from './get-arrival'
import { getHome } from './get-home'
import { getInvitation } from './get-invitation'
import { getProfile } from './get-profile'
import { getUnitFile } from './get-unit-file'
import { handOver } from './hand-over'
import { inviteOperator } from './invite-operator'
import { membershipLimits } from './limits'
import { listOperators } from './list-operators'
import { listRegistrations } from './list-registrations'
import { listUnits } from './list-units'
import { queryStatus } from './query-status'
import { registerUnit } from './register-unit'
import { registrationIssues } from './registration-rules'
import { rejectUnit } from './reject-unit'
import { removeOperator } from './remove-operator'
import { resetPassword } from './reset-password'
import { resubmitRegistration } from './resubmit-registration'
import { returnUnit } from './return-unit'
import { saveProfile } from './save-profile'
import { sendRecoveryCode } from './send-recovery-code'
import { sendRegistrationCode } from './send-registration-code'
import { setLevel } from './set-level'
import { setTags } from './set-tags'
import { signInUnit } from './sign-in-unit'
import { unbindWechat } from './unbind-wechat'
import { withdrawInvitation } from './withdraw-invitation'

export const main = serve(
  membershipContract,
  {
    sendRegistrationCode,
    checkRegistration: async (fields) => ({ issues: registrationIssues(fields) }),
    register: registerUnit,
    queryStatus,
    signIn: signInUnit,
    getArrival,
    resubmit: resubmitRegistration,
    saveProfile,
    getProfile,
    bindWechat,
    signOut: async (_input, { openid }) => {
      await endSignIn(openid, 'unit')
      return {}
    },
    sendRecoveryCode,
    resetPassword,
    getHome,
    changePassword,
    listOperators,
    inviteOperator,
    withdrawInvitation,
    getInvitation,
    acceptInvitation,
    removeOperator,
    handOver,
    unbindWechat,
    listRegistrations,
    listUnits,
    getUnit: getUnitFile,
    approve: approveUnit,
    return: returnUnit,
    reject: rejectUnit,
    setLevel,
    setTags,
    ...duesRoutes,
  },
  { service: 'membership', limits: membershipLimits, feature: 'membership' },
)
