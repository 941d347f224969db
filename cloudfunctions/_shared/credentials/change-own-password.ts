import type { Caller } from '../caller'
import { passwordIssues } from '../domain/password'
import { AppError } from '../errors'
import type { SignInKind } from '../sign-ins/sign-in-record'
import { checkOwnPassword } from './check-password'
import { setPassword } from './set-password'

export interface PasswordChange {
  currentPassword: string
  password: string
}

/**
 * 修改密码 of somebody who is signed in: needs the present password, and signs out every other WeChat. The issues of
 * `passwordIssues`, and `PASSWORD_SAME`; `PASSWORD_WRONG` and `SIGN_IN_LOCKED` as at a sign-in.
 */
export async function changeOwnPassword(
  { kind, subjectId }: { kind: SignInKind; subjectId: string },
  { currentPassword, password }: PasswordChange,
  caller: Pick<Caller, 'openid' | 'clientIp'>,
): Promise<void> {
  const issues = passwordIssues('password', password)
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  await checkOwnPassword({ kind, subjectId, password: currentPassword, caller })
  if (password === currentPassword)
    throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'password', code: 'PASSWORD_SAME' }] })
  await setPassword({ kind, subjectId, password, exceptOpenid: caller.openid })
}
