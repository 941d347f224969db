import { serve } from '../_shared/serve'
import { authorizePhone } from './authorize-phone'
import { checkProfile } from './check-profile'
import { accountContract } from './contract'
import { getSession } from './get-session'
import { listPolicies } from './list-policies'
import { loadPolicy } from './load-policy'
import { requestAvatarUpload } from './request-avatar-upload'
import { saveProfile } from './save-profile'
import { searchCharacters } from './search-characters'
import { signIn } from './sign-in'
import { updateAppearance } from './update-appearance'
import { updateEmail } from './update-email'

export const main = serve(accountContract, {
  getSession,
  listPolicies,
  getPolicy: ({ kind }) => loadPolicy(kind),
  signIn,
  requestAvatarUpload,
  updateAppearance,
  authorizePhone,
  checkProfile,
  searchCharacters,
  saveProfile,
  updateEmail,
})
