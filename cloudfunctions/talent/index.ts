import { endSignIn } from '../_shared/sign-ins/end-sign-in'
import { serve } from '../_shared/serve'
import { bindPhone } from './bind-phone'
import { changeInitialPassword } from './change-initial-password'
import { changeInstitutionPassword } from './change-institution-password'
import { changePassword } from './change-password'
import { checkPhone } from './check-phone'
import { talentContract } from './contract'
import { getMyCard } from './get-my-card'
import { getTalentSession } from './get-talent-session'
import { changeInstitutionStatus } from './institutions/change-status'
import { createInstitution } from './institutions/create-institution'
import { listInstitutions } from './institutions/list-institutions'
import { reissuePassword } from './institutions/reissue-password'
import { talentLimits } from './limits'
import { loadOwnInstitution } from './load-own-institution'
import { presentInstitution } from './present-institution'
import { resetPassword } from './reset-password'
import { getRosterTemplate } from './roster/get-roster-template'
import { importRoster } from './roster/import-roster'
import { listRoster } from './roster/list-roster'
import { requestRosterUpload } from './roster/request-roster-upload'
import { sendSignInCode } from './send-sign-in-code'
import { signInCertified } from './sign-in-certified'
import { signInInstitution } from './sign-in-institution'
import { updateInstitution } from './update-institution'
import { verifySignInCode } from './verify-sign-in-code'

const signOut =
  (kind: 'certified' | 'institution') =>
  async (_input: object, { openid }: { openid: string }): Promise<object> => {
    await endSignIn(openid, kind)
    return {}
  }

export const main = serve(
  talentContract,
  {
    getSession: getTalentSession,
    checkPhone,
    sendCode: sendSignInCode,
    verifyCode: verifySignInCode,
    bindPhone,
    resetPassword,
    signIn: signInCertified,
    changePassword,
    signOut: signOut('certified'),
    getMyCard,
    signInInstitution,
    changeInitialPassword,
    changeInstitutionPassword,
    signOutInstitution: signOut('institution'),
    getMyInstitution: async (_input, caller) => presentInstitution(await loadOwnInstitution(caller)),
    updateInstitution,
    getRosterTemplate: async () => getRosterTemplate(),
    requestRosterUpload,
    importRoster,
    listRoster,
    listInstitutions,
    createInstitution,
    reissuePassword,
    suspendInstitution: (input, caller) => changeInstitutionStatus('suspend', input, caller),
    resumeInstitution: (input, caller) => changeInstitutionStatus('resume', input, caller),
  },
  { service: 'talent', limits: talentLimits, feature: 'talent' },
)
