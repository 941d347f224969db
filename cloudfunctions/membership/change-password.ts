import type { BusinessCaller } from '../_shared/caller'
import { checkOwnPassword } from '../_shared/credentials/check-password'
import { setPassword } from '../_shared/credentials/set-password'
import { AppError } from '../_shared/errors'
import { newPasswordIssues } from './new-password-issues'
import { requireOperator } from './require-operator'

/** A new password by the owner, who knows the old one (M17). All other WeChats of the unit are signed out. */
export async function changePassword(
  { oldPassword, password, passwordAgain }: { oldPassword: string; password: string; passwordAgain: string },
  caller: BusinessCaller,
): Promise<object> {
  const { me, bindings } = await requireOperator(caller)
  if (me.role !== 'owner') throw new AppError('FORBIDDEN')
  const issues = newPasswordIssues(password, passwordAgain)
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  const subject = { kind: 'unit', subjectId: bindings._id } as const
  await checkOwnPassword({ ...subject, password: oldPassword, caller })
  await setPassword({ ...subject, password, exceptOpenid: caller.openid })
  return {}
}
