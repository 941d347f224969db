import { AppError } from '../errors'
import { clearLimits } from '../limits/clear-limits'
import { endSignInsOf } from '../sign-ins/end-sign-ins-of'
import type { SignInKind } from '../sign-ins/sign-in-record'
import type { CredentialRecord } from './credential-record'
import { readCredential, updateCredential } from './credential-repository'
import { hashPassword } from './password-hash'
import { nameLimitsOf } from './password-limits'

/**
 * Sets a password, unlocks the names and signs out every WeChat but one. The caller has proved who it is, and has
 * checked the password by `passwordIssues`. `NOT_FOUND` when the subject has no credential, `STATE_CONFLICT` when another
 * password was set meanwhile, or since `version`.
 */
export async function setPassword(options: {
  kind: SignInKind
  subjectId: string
  password: string
  mustChange?: boolean
  passwordExpiresAt?: Date | null
  exceptOpenid?: string
  /** The `passwordVersion` whose place the password takes; without it the one that is there. */
  version?: number
}): Promise<CredentialRecord> {
  const { kind, subjectId, password, mustChange = false, passwordExpiresAt = null } = options
  const { exceptOpenid, version } = options
  const credential = await readCredential(kind, subjectId)
  if (!credential) throw new AppError('NOT_FOUND')
  const { passwordVersion } = credential
  const changes = {
    password: await hashPassword(password),
    passwordVersion: passwordVersion + 1,
    mustChange,
    passwordExpiresAt,
  }
  const isCurrent = version === undefined || version === passwordVersion
  if (!isCurrent || !(await updateCredential(credential._id, changes, { passwordVersion })))
    throw new AppError('STATE_CONFLICT')
  await clearLimits(nameLimitsOf(credential))
  await endSignInsOf(kind, subjectId, exceptOpenid ? { exceptOpenid } : {})
  return { ...credential, ...changes }
}
