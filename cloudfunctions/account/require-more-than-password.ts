import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { wechatBindingOf } from './wechat-binding'

type Owner = Pick<SignedInCaller, 'account' | 'openid'>

/**
 * Refuses somebody who has shown no more than the password (A5): `BOUND_WECHAT_ONLY` unless this WeChat is the bound one, or
 * none is bound and the account's phone was shown here.
 */
export function requireMoreThanPassword(caller: Owner): void {
  if (showsMoreThanPassword(caller)) return
  throw new AppError('BOUND_WECHAT_ONLY', { wechat: wechatBindingOf(caller.account, caller.openid) })
}

export function showsMoreThanPassword({ account, openid }: Owner): boolean {
  const wechat = wechatBindingOf(account, openid)
  return wechat === 'this' || (wechat === 'none' && account.phoneShownBy === openid)
}
