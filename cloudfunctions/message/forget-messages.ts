import { removeMessagesOf } from './message-repository'

/** Removes what an account was told: the account is no more (A7). */
export const forgetMessages = (accountId: string): Promise<void> => removeMessagesOf(accountId)
