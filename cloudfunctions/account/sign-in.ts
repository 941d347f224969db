import type { Caller } from '../_shared/caller'
import { addAccountOnce } from './account-repository'
import type { AccountView } from './contract'
import { newAccount } from './new-account'
import { presentAccount } from './present-account'

/** 同意授权: makes the account of this WeChat at its first use (A1); afterwards it changes nothing. */
export async function signIn(_input: object, { openid, account }: Caller): Promise<AccountView> {
  return presentAccount(account ?? (await addAccountOnce(newAccount(openid, new Date()))), openid)
}
