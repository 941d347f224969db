import type { AccountRecord } from '../_shared/account-record'
import { noneOf } from './new-account'
import type { WechatBinding } from './pass-contract'

export function wechatBindingOf(account: AccountRecord, openid: string): WechatBinding {
  if (account.openid === openid) return 'this'
  return account.openid === noneOf(account._id) ? 'none' : 'other'
}
