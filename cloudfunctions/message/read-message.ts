import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { countUnread, markRead } from './message-repository'

/** 已读 (K1). Somebody else's message is `NOT_FOUND`. */
export async function readMessage(
  { messageId }: { messageId: string },
  { account }: SignedInCaller,
): Promise<{ unread: number }> {
  if (!(await markRead(account._id, messageId, new Date()))) throw new AppError('NOT_FOUND')
  return { unread: await countUnread(account._id) }
}
