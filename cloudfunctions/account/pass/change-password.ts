import type { SignedInCaller } from '../../_shared/caller'
import { checkOwnPassword } from '../../_shared/credentials/check-password'
import { setPassword } from '../../_shared/credentials/set-password'
import { passwordIssues } from '../../_shared/domain/password'
import { AppError } from '../../_shared/errors'

/** 修改密码: every other WeChat that is signed in with the password before is signed out. `PASSWORD_WRONG` for the current one. */
export async function changePassword(
  { currentPassword, password }: { currentPassword: string; password: string },
  caller: SignedInCaller,
): Promise<void> {
  const issues = passwordIssues('password', password)
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  const subjectId = caller.account._id
  await checkOwnPassword({ kind: 'pass', subjectId, password: currentPassword, caller })
  await setPassword({ kind: 'pass', subjectId, password, exceptOpenid: caller.openid })
}
