import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { countUnread, setRemoved } from './message-repository'

/** Hides a message from the list (K1); nothing is deleted. Somebody else's message is `NOT_FOUND`. */
export async function removeMessage(
  { messageId }: { messageId: string },
  { account }: SignedInCaller,
): Promise<{ unread: number }> {
  if (!(await setRemoved(account._id, messageId, new Date()))) throw new AppError('NOT_FOUND')
  return { unread: await countUnread(account._id) }
}
