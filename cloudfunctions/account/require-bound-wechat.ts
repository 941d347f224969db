import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { wechatBindingOf } from './wechat-binding'

/**
 * Refuses unless the account is bound to the WeChat that calls (A5): `WECHAT_NOT_BOUND` for applying for an exam,
 * `BOUND_WECHAT_ONLY` for what somebody who knows only the password must not do.
 */
export function requireBoundWechat(
  { account, openid }: SignedInCaller,
  refusal: 'WECHAT_NOT_BOUND' | 'BOUND_WECHAT_ONLY',
): void {
  const wechat = wechatBindingOf(account, openid)
  if (wechat !== 'this') throw new AppError(refusal, { wechat })
}
