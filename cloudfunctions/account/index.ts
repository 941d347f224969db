import { serve } from '../_shared/serve'
import { authorizePhone, verifyPhoneCode } from './authorize-phone'
import { cancelAccount } from './cancellation/cancel-account'
import { getCancellation } from './cancellation/get-cancellation'
import { getCancellationReceipt, listCancellationReceipts } from './cancellation/get-cancellation-receipt'
import { checkProfile } from './check-profile'
import { accountContract } from './contract'
import { exportMyData } from './export/export-my-data'
import { getExportLink } from './export/get-export-link'
import { getSession } from './get-session'
import { accountLimits } from './limits'
import { listLooks } from './list-looks'
import { listPolicies } from './list-policies'
import { loadPolicy } from './load-policy'
import { bindWechat } from './pass/bind-wechat'
import { changePassword } from './pass/change-password'
import { changeQuestions, setFactorsNeeded } from './pass/change-questions'
import { getSecurity } from './pass/get-security'
import { registerPassAccount } from './pass/register-pass-account'
import { sendConfirmCode } from './pass/send-confirm-code'
import { setLogin } from './pass/set-login'
import { signInWithPassword, signOut } from './pass/sign-in-with-password'
import { unbindWechat } from './pass/unbind-wechat'
import { answerRecoveryQuestions } from './recovery/answer-recovery-questions'
import { checkRecoveryCode } from './recovery/check-recovery-code'
import { getRecoveryQuestions } from './recovery/get-recovery-questions'
import { resetPassword } from './recovery/reset-password'
import { sendRecoveryCode } from './recovery/send-recovery-code'
import { acceptPolicies } from './policies/accept-policies'
import { getPolicyChanges } from './policies/get-policy-changes'
import { listConsents, listOutdatedConsents } from './policies/list-consents'
import { listPolicyVersions } from './policies/list-policy-versions'
import { publishPolicy } from './policies/publish-policy'
import { requestAvatarUpload } from './request-avatar-upload'
import { saveProfile } from './save-profile'
import { searchCharacters } from './search-characters'
import { sendPhoneCode } from './send-phone-code'
import { signIn } from './sign-in'
import { updateAppearance } from './update-appearance'
import { updateEmail } from './update-email'

export const main = serve(
  accountContract,
  {
    getSession,
    listPolicies,
    getPolicy: ({ kind }) => loadPolicy(kind),
    signIn,
    requestAvatarUpload,
    updateAppearance,
    authorizePhone,
    sendPhoneCode,
    verifyPhoneCode,
    checkProfile,
    searchCharacters,
    saveProfile,
    updateEmail,
    listOutdatedConsents,
    getPolicyChanges,
    acceptPolicies,
    listConsents,
    listLooks,
    listPolicyVersions,
    publishPolicy,
    registerPassAccount,
    signInWithPassword,
    signOut,
    getSecurity,
    setLogin,
    changePassword,
    changeQuestions,
    setFactorsNeeded,
    bindWechat,
    sendConfirmCode,
    unbindWechat,
    getRecoveryQuestions,
    answerRecoveryQuestions,
    sendRecoveryCode,
    checkRecoveryCode,
    resetPassword,
    getCancellation,
    cancelAccount,
    getCancellationReceipt,
    listCancellationReceipts,
    exportMyData,
    getExportLink,
  },
  { service: 'account', limits: accountLimits },
)
