import type { SignedInCaller } from '../../_shared/caller'
import { AppError } from '../../_shared/errors'
import { endSignIn } from '../../_shared/sign-ins/end-sign-in'
import { changeBinding } from '../account-repository'
import type { AccountView } from '../contract'
import { presentAccount } from '../present-account'
import { wechatBindingOf } from '../wechat-binding'
import { consumePhoneCode } from './consume-phone-code'
import { giveWay } from './give-way'
import { tellOwner } from './tell-owner'

/**
 * 绑定微信 (A5): from now on this WeChat needs no password, and exams can be applied for. Doing it twice changes
 * nothing. A WeChat on which the phone has not been shown gives a code that was texted to it: a password alone must not
 * take an account. `STATE_CONFLICT` while another WeChat is bound: unbind it first. `WECHAT_TAKEN` when this one
 * belongs to another account that is in use.
 */
export async function bindWechat(
  { code }: { code?: string | undefined },
  caller: SignedInCaller,
): Promise<AccountView> {
  const { account, openid } = caller
  const wechat = wechatBindingOf(account, openid)
  if (wechat === 'this') return presentAccount(account, openid)
  if (wechat === 'other') throw new AppError('STATE_CONFLICT')
  if (account.phoneShownBy !== openid) await consumePhoneCode('confirm_bind', code, caller)
  await giveWay(openid, account._id)
  const bound = await changeBinding(account, openid, openid)
  if (!bound) throw new AppError('STATE_CONFLICT')
  await endSignIn(openid, 'pass')
  await tellOwner(account._id, 'wechat_bound')
  return presentAccount(bound, openid)
}
