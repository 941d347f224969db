import type { SignedInCaller } from '../_shared/caller'
import { countUnread, markAllRead } from './message-repository'

/** 全部已读. */
export async function readAllMessages(
  _input: object,
  { account }: SignedInCaller,
): Promise<{ unread: number }> {
  await markAllRead(account._id, new Date())
  return { unread: await countUnread(account._id) }
}
