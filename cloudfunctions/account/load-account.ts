import type { AccountRecord } from '../_shared/account-record'
import { AppError } from '../_shared/errors'
import { findAccount } from './account-repository'

/** The account, or `NOT_FOUND`. */
export async function loadAccount(accountId: string): Promise<AccountRecord> {
  const account = await findAccount(accountId)
  if (!account) throw new AppError('NOT_FOUND')
  return account
}
