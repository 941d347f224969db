import type { SignedInCaller } from '../../_shared/caller'
import { checkOwnPassword } from '../../_shared/credentials/check-password'
import { AppError } from '../../_shared/errors'
import { endSignInsOf } from '../../_shared/sign-ins/end-sign-ins-of'
import { changeBinding } from '../account-repository'
import { noneOf } from '../new-account'
import { wechatBindingOf } from '../wechat-binding'
import { consumePhoneCode } from './consume-phone-code'
import { tellOwner } from './tell-owner'

/**
 * 解除绑定 (A5). The password is asked for; on another WeChat than the bound one also a code that was texted to the
 * account's phone, because a password alone must not take an account away. Every WeChat is signed out but one that
 * unbinds from elsewhere. `LOGIN_NOT_SET` before there is a password: nobody could get back in. Unbinding what is not
 * bound changes nothing.
 */
export async function unbindWechat(
  { password, code }: { password: string; code?: string | undefined },
  caller: SignedInCaller,
): Promise<void> {
  const { account, openid } = caller
  const { _id: accountId, userName } = account
  if (!userName) throw new AppError('LOGIN_NOT_SET')
  const wechat = wechatBindingOf(account, openid)
  await checkOwnPassword({ kind: 'pass', subjectId: accountId, password, caller })
  if (wechat === 'none') return
  if (wechat === 'other') await consumePhoneCode('confirm_unbind', code, caller)
  const shownBy = wechat === 'other' ? openid : account.phoneShownBy
  if (!(await changeBinding(account, noneOf(accountId), shownBy))) throw new AppError('STATE_CONFLICT')
  await endSignInsOf('pass', accountId, wechat === 'other' ? { exceptOpenid: openid } : {})
  await tellOwner(accountId, 'wechat_unbound')
}
