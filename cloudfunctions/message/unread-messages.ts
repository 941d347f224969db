import { countUnread } from './message-repository'

/** How many messages of this account wait to be read; the dot on 通知. */
export const unreadMessages = (accountId: string): Promise<number> => countUnread(accountId)
