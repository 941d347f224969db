import type { BusinessCaller } from '../_shared/caller'
import type { CredentialRecord } from '../_shared/credentials/credential-record'
import { findCredential } from '../_shared/credentials/find-credential'
import { verifyPassword } from '../_shared/credentials/password-hash'
import { setPassword } from '../_shared/credentials/set-password'
import { passwordIssues } from '../_shared/domain/password'
import { AppError, type FieldIssue } from '../_shared/errors'
import { endSignIn } from '../_shared/sign-ins/end-sign-in'
import { finishArriving } from '../_shared/sign-ins/finish-arriving'
import { requireConsentsInForce } from '../account/policies/require-consents-in-force'
import { changeInstitution } from './institution-repository'
import { loadOwnInstitution } from './load-own-institution'
import { presentInstitution } from './present-institution'
import type { InstitutionView } from './views'

/**
 * The forced change at the first sign-in (A13): the institution's own password takes the place of the initial one,
 * and every other WeChat that came in with that is signed out, `SIGN_IN_REQUIRED`, also in the moment of its own try.
 * `CONSENT_OUTDATED` before the texts in force are agreed to (A11), `STATE_CONFLICT` once it is done,
 * `PASSWORD_EXPIRED` when the initial password is over meanwhile.
 */
export async function changeInitialPassword(
  { password }: { password: string },
  caller: BusinessCaller,
): Promise<InstitutionView> {
  const { signIn, openid } = caller
  const institution = await loadOwnInstitution(caller)
  if (!signIn.arriving) throw new AppError('STATE_CONFLICT')
  const initial = await findCredential('institution', institution._id)
  // Somebody else who came in with the initial password was faster: theirs is the password now.
  if (!initial?.mustChange) throw await turnedAway(openid)
  const issues = await issuesOf(password, initial)
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  await requireConsentsInForce({ kind: 'institution', id: institution._id })
  await replaceInitial(initial, password, openid)
  await finishArriving(signIn)
  await changeInstitution(institution._id, { initialPasswordUntil: null, updatedAt: new Date() })
  return presentInstitution(institution)
}

async function replaceInitial(
  { subjectId, passwordVersion: version }: CredentialRecord,
  password: string,
  openid: string,
): Promise<void> {
  try {
    await setPassword({ kind: 'institution', subjectId, password, version, exceptOpenid: openid })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'STATE_CONFLICT') throw error
    throw await turnedAway(openid)
  }
}

/** Ends the sign-in of somebody whose password is not the one that is set. */
async function turnedAway(openid: string): Promise<AppError> {
  await endSignIn(openid, 'institution')
  return new AppError('SIGN_IN_REQUIRED', { kind: 'institution' })
}

async function issuesOf(password: string, initial: CredentialRecord): Promise<FieldIssue[]> {
  const issues = passwordIssues('password', password)
  if (issues.length) return issues
  if (initial.passwordExpiresAt && initial.passwordExpiresAt <= new Date())
    throw new AppError('PASSWORD_EXPIRED')
  const isSame = await verifyPassword(password, initial.password)
  return isSame ? [{ path: 'password', code: 'PASSWORD_SAME' }] : []
}
