import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { wechatBindingOf } from './wechat-binding'

/**
 * Refuses somebody who has shown no more than the password (A5): `BOUND_WECHAT_ONLY` unless this WeChat is the bound one, or
 * none is bound and the account's phone was shown here.
 */
export function requireMoreThanPassword({
  account,
  openid,
}: Pick<SignedInCaller, 'account' | 'openid'>): void {
  const wechat = wechatBindingOf(account, openid)
  if (wechat === 'this' || (wechat === 'none' && account.phoneShownBy === openid)) return
  throw new AppError('BOUND_WECHAT_ONLY', { wechat })
}
