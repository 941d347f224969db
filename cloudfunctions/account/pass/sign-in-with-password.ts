import type { Caller } from '../../_shared/caller'
import { checkPassword } from '../../_shared/credentials/check-password'
import { startProvedSignIn } from '../../_shared/credentials/start-proved-sign-in'
import { AppError } from '../../_shared/errors'
import { endSignIn } from '../../_shared/sign-ins/end-sign-in'
import { findAccountByOpenid } from '../account-repository'
import type { AccountView } from '../contract'
import { findLiveAccount } from '../find-live-account'
import { presentAccount } from '../present-account'

/**
 * 账号密码登录 (S2, S3): this WeChat acts for the account for 30 days, or until it signs out. `PASSWORD_WRONG` and
 * `SIGN_IN_LOCKED` are the same for a name that nobody has. An account that is bound here needs no sign-in.
 */
export async function signInWithPassword(
  { userName, password }: { userName: string; password: string },
  caller: Caller,
): Promise<AccountView> {
  const credential = await checkPassword({ kind: 'pass', loginName: userName, password, caller })
  const account = await findLiveAccount(credential.subjectId)
  if (!account) throw new AppError('PASSWORD_WRONG')
  const { openid } = caller
  if (account.openid === openid) await endSignIn(openid, 'pass')
  else await startProvedSignIn(credential, { openid })
  return presentAccount(account, openid)
}

/** 退出登录: this WeChat is again whoever it is bound to. Answers that account, or null. */
export async function signOut(_input: object, { openid }: Caller): Promise<{ account: AccountView | null }> {
  await endSignIn(openid, 'pass')
  const bound = await findAccountByOpenid(openid)
  return { account: bound ? await presentAccount(bound, openid) : null }
}
