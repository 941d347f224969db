import type { AccountRecord } from '../_shared/account-record'
import { findAccount } from './account-repository'

/** An account that is there and not being cancelled, or null. */
export async function findLiveAccount(accountId: string): Promise<AccountRecord | null> {
  const account = await findAccount(accountId)
  return account && !account.cancelling ? account : null
}
