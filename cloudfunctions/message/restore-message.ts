import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { countUnread, setRemoved } from './message-repository'

/** Brings a removed message back into the list. */
export async function restoreMessage(
  { messageId }: { messageId: string },
  { account }: SignedInCaller,
): Promise<{ unread: number }> {
  if (!(await setRemoved(account._id, messageId, null))) throw new AppError('NOT_FOUND')
  return { unread: await countUnread(account._id) }
}
