import type { Caller } from '../_shared/caller'
import { checkPassword } from '../_shared/credentials/check-password'
import { startProvedSignIn } from '../_shared/credentials/start-proved-sign-in'
import { AppError } from '../_shared/errors'
import { findInstitution } from './institution-repository'
import { requireActive } from './require-active'

/**
 * 认证机构登录 (A13). Only who knows the password hears that an institution is suspended. After an initial password
 * the sign-in is an arriving one: a password of one's own comes first.
 */
export async function signInInstitution(
  { accountName, password }: { accountName: string; password: string },
  caller: Caller,
): Promise<{ arriving: boolean }> {
  const credential = await checkPassword({ kind: 'institution', loginName: accountName, password, caller })
  const { subjectId, mustChange: arriving } = credential
  const institution = await findInstitution(subjectId)
  if (!institution) throw new AppError('PASSWORD_WRONG')
  requireActive(institution)
  await startProvedSignIn(credential, { openid: caller.openid, arriving })
  return { arriving }
}
