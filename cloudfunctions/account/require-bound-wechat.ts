import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { wechatBindingOf } from './wechat-binding'

/** `WECHAT_NOT_BOUND` unless the account is bound to the WeChat that calls: before that nobody applies for an exam (A5). */
export function requireBoundWechat({ account, openid }: SignedInCaller): void {
  const wechat = wechatBindingOf(account, openid)
  if (wechat !== 'this') throw new AppError('WECHAT_NOT_BOUND', { wechat })
}
