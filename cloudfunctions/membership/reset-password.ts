import type { Caller } from '../_shared/caller'
import { consumeCode } from '../_shared/codes/consume-code'
import { findCredential } from '../_shared/credentials/find-credential'
import { setPassword } from '../_shared/credentials/set-password'
import { AppError } from '../_shared/errors'
import { findRecoveryPhone } from './find-recovery-phone'
import { openCredential } from './login-names'
import { newPasswordIssues } from './new-password-issues'
import { requireUnit } from './unit-repository'

interface Input {
  loginName: string
  code: string
  password: string
  passwordAgain: string
}

/**
 * A new password by the code that was sent to the contact. Every WeChat is signed out; who may sign in is not changed
 * by it (A16). `CODE_WRONG`, `CODE_EXPIRED`, also for a name that nobody has.
 */
export async function resetPassword(
  { loginName, code, password, passwordAgain }: Input,
  caller: Caller,
): Promise<object> {
  const issues = newPasswordIssues(password, passwordAgain)
  if (!code.trim()) issues.unshift({ path: 'code', code: 'REQUIRED' })
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  const { unitId, phone } = await findRecoveryPhone(loginName)
  await consumeCode({ purpose: 'unit_recovery', phone, code, caller })
  if (!unitId) throw new AppError('CODE_EXPIRED')
  if (await findCredential('unit', unitId)) await setPassword({ kind: 'unit', subjectId: unitId, password })
  else await openCredential(await requireUnit(unitId), password)
  return {}
}
