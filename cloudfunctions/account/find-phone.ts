import { unseal } from '../_shared/privacy'
import { findAccount } from './account-repository'

/** The full phone number of an account, for sending to it; null when none is known. Never shown or logged. */
export async function findPhone(accountId: string): Promise<string | null> {
  const account = await findAccount(accountId)
  return account?.phone ? unseal(account.phone, accountId) : null
}
