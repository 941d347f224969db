import { removeDeliveriesTo } from './delivery-repository'
import { removeMessagesOf } from './message-repository'

/** Removes what an account was told, and that it was texted: the account is no more (A7). */
export async function forgetMessages(accountId: string): Promise<void> {
  await removeMessagesOf(accountId)
  await removeDeliveriesTo(accountId)
}
