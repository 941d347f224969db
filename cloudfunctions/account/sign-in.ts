import type { AccountRecord } from '../_shared/account-record'
import type { Caller } from '../_shared/caller'
import { addAccountOnce } from './account-repository'
import { carryOutCancellation } from './cancellation/carry-out-cancellation'
import type { AccountView } from './contract'
import { newAccount } from './new-account'
import { presentAccount } from './present-account'

/**
 * 同意授权: makes the account of this WeChat at its first use (A1); afterwards it changes nothing. A cancellation that
 * broke off is finished first, so that nobody is given what is about to go.
 */
export async function signIn(_input: object, { openid, account }: Caller): Promise<AccountView> {
  return presentAccount(account ?? (await accountOf(openid)), openid)
}

async function accountOf(openid: string): Promise<AccountRecord> {
  const account = await addAccountOnce(newAccount(openid, new Date()))
  if (!account.cancelling?.decided) return account
  await carryOutCancellation(account)
  return accountOf(openid)
}
