import type { SignedInCaller } from '../_shared/caller'
import { checkEmail } from '../_shared/domain/email'
import { AppError } from '../_shared/errors'
import { maskEmail } from '../_shared/mask'
import { seal } from '../_shared/privacy'
import { changeAccount } from './account-repository'
import type { AccountView } from './contract'
import { presentAccount } from './present-account'
import { requireMoreThanPassword } from './require-more-than-password'

/** Changes the e-mail, which is not locked (A8). `BOUND_WECHAT_ONLY` to somebody who has shown no more than the password. */
export async function updateEmail(
  { email: raw }: { email: string },
  caller: SignedInCaller,
): Promise<AccountView> {
  requireMoreThanPassword(caller)
  const { account, openid } = caller
  if (!account.profile) throw new AppError('PROFILE_REQUIRED')
  const check = checkEmail(raw)
  if ('issue' in check)
    throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'email', ...check.issue }] })
  const { email } = check
  const profile = { ...account.profile, email: seal(email, account._id), emailMasked: maskEmail(email) }
  const changed = await changeAccount(account._id, { profile, updatedAt: new Date() })
  return presentAccount(changed ?? account, openid)
}
