import type { BusinessCaller } from '../_shared/caller'
import { findCredential } from '../_shared/credentials/find-credential'
import { verifyPassword } from '../_shared/credentials/password-hash'
import { setPassword } from '../_shared/credentials/set-password'
import { passwordIssues } from '../_shared/domain/password'
import { AppError, type FieldIssue } from '../_shared/errors'
import { finishArriving } from '../_shared/sign-ins/finish-arriving'
import { changeInstitution } from './institution-repository'
import { loadOwnInstitution } from './load-own-institution'
import { presentInstitution } from './present-institution'
import type { InstitutionView } from './views'

/**
 * The forced change at the first sign-in (A13): the institution's own password takes the place of the initial one,
 * and every other WeChat that came in with that is signed out. `STATE_CONFLICT` once it is done, `PASSWORD_EXPIRED`
 * when the initial password is over meanwhile.
 */
export async function changeInitialPassword(
  { password }: { password: string },
  caller: BusinessCaller,
): Promise<InstitutionView> {
  const { signIn, openid } = caller
  const institution = await loadOwnInstitution(caller)
  if (!signIn.arriving) throw new AppError('STATE_CONFLICT')
  const issues = await issuesOf(password, institution._id)
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  await setPassword({ kind: 'institution', subjectId: institution._id, password, exceptOpenid: openid })
  await finishArriving(signIn)
  await changeInstitution(institution._id, { initialPasswordUntil: null, updatedAt: new Date() })
  return presentInstitution(institution)
}

async function issuesOf(password: string, institutionId: string): Promise<FieldIssue[]> {
  const issues = passwordIssues('password', password)
  if (issues.length) return issues
  const initial = await findCredential('institution', institutionId)
  if (initial?.passwordExpiresAt && initial.passwordExpiresAt <= new Date())
    throw new AppError('PASSWORD_EXPIRED')
  const isSame = await verifyPassword(password, initial?.password ?? null)
  return isSame ? [{ path: 'password', code: 'PASSWORD_SAME' }] : []
}
