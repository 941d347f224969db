import { AppError } from '../errors'
import { clearLimits } from '../limits/clear-limits'
import { endSignInsOf } from '../sign-ins/end-sign-ins-of'
import type { SignInKind } from '../sign-ins/sign-in-record'
import { readCredential, updateCredential } from './credential-repository'
import { hashPassword } from './password-hash'
import { nameLimitsOf } from './password-limits'

/**
 * Sets a password, unlocks the names and signs out every WeChat but one. The caller has proved who it is, and has
 * checked the password by `passwordIssues`. `NOT_FOUND` when the subject has no credential.
 */
export async function setPassword(options: {
  kind: SignInKind
  subjectId: string
  password: string
  mustChange?: boolean
  passwordExpiresAt?: Date | null
  exceptOpenid?: string
}): Promise<void> {
  const { kind, subjectId, password, mustChange = false, passwordExpiresAt = null, exceptOpenid } = options
  const credential = await readCredential(kind, subjectId)
  if (!credential) throw new AppError('NOT_FOUND')
  await updateCredential(credential._id, {
    password: await hashPassword(password),
    mustChange,
    passwordExpiresAt,
  })
  await clearLimits(nameLimitsOf(credential))
  await endSignInsOf(kind, subjectId, exceptOpenid ? { exceptOpenid } : {})
}
