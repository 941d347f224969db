import type { SignedInCaller } from '../../_shared/caller'
import type { SecurityView } from '../pass-contract'
import { findRecovery } from '../recovery/recovery-repository'
import { wechatBindingOf } from '../wechat-binding'

/** 账号与安全: how this account is signed in to, and got back. */
export async function getSecurity(
  _input: object,
  { account, openid }: SignedInCaller,
): Promise<SecurityView> {
  const recovery = await findRecovery(account._id)
  return {
    userName: account.userName,
    wechat: wechatBindingOf(account, openid),
    phoneMasked: account.phoneMasked,
    phoneShownHere: account.phoneShownBy === openid,
    hasProfile: account.profile !== null,
    questions: recovery?.questions.map(({ question }) => question) ?? [],
    factorsNeeded: recovery?.factorsNeeded ?? 1,
  }
}
