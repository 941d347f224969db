import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import type { Cursor } from '../_shared/cursor'
import type { MessageRecord } from './message-record'

const messages = () => database().collection('messages')

/** Adds a message; one with the same id is already there when somebody was told before, and stays as it is. */
export async function addMessageOnce(record: MessageRecord): Promise<void> {
  try {
    await messages().add(record)
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
}

/** A page of what is not removed, newest first. */
export async function findMessages(
  accountId: string,
  after: Cursor | null,
  limit: number,
): Promise<MessageRecord[]> {
  const { command } = database()
  const mine = { accountId, removedAt: null }
  const older = after && [
    { ...mine, sentAt: command.lt(after.at) },
    { ...mine, sentAt: after.at, _id: command.lt(after.id) },
  ]
  const { data } = await messages()
    .where(older ? command.or(older) : mine)
    .orderBy('sentAt', 'desc')
    .orderBy('_id', 'desc')
    .limit(limit)
    .get()
  return data as MessageRecord[]
}

/** A page of everything, removed messages too, newest first. */
export async function pageAllMessages(
  accountId: string,
  after: Cursor | null,
  limit: number,
): Promise<MessageRecord[]> {
  const { command: _ } = database()
  const beyond = after && _.or([{ sentAt: _.lt(after.at) }, { sentAt: after.at, _id: _.lt(after.id) }])
  const { data } = await messages()
    .where(beyond ? _.and([{ accountId }, beyond]) : { accountId })
    .orderBy('sentAt', 'desc')
    .orderBy('_id', 'desc')
    .limit(limit)
    .get()
  return data as MessageRecord[]
}

export async function countUnread(accountId: string): Promise<number> {
  const { total } = await messages().where({ accountId, removedAt: null, readAt: null }).count()
  return total ?? 0
}

/** Hides a message of this account or shows it again; false when this account has none of that id. */
export async function setRemoved(
  accountId: string,
  messageId: string,
  removedAt: Date | null,
): Promise<boolean> {
  const where = { _id: messageId, accountId }
  await messages().where(where).update({ removedAt })
  return exists(where)
}

/** Marks one message read at its first reading; false when this account has none of that id. */
export async function markRead(accountId: string, messageId: string, readAt: Date): Promise<boolean> {
  const where = { _id: messageId, accountId }
  await messages()
    .where({ ...where, readAt: null })
    .update({ readAt })
  return exists(where)
}

export async function markAllRead(accountId: string, readAt: Date): Promise<void> {
  await messages().where({ accountId, removedAt: null, readAt: null }).update({ readAt })
}

const exists = async (where: { _id: string; accountId: string }): Promise<boolean> =>
  (await messages().where(where).count()).total === 1

export async function removeMessagesOf(accountId: string): Promise<void> {
  await messages().where({ accountId }).remove()
}
