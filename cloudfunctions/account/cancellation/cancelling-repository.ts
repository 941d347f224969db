import type { AccountRecord, Cancelling } from '../../_shared/account-record'
import { database } from '../../_shared/cloud'
import { literal } from '../../_shared/transition'
import { noneOf } from '../new-account'

const accounts = () => database().collection('accounts')

/**
 * Notes a cancellation in an account that is still as its owner saw it. False when another WeChat was bound, a staff
 * role given, or a cancellation noted meanwhile.
 */
export async function markCancelling(
  { _id, openid }: AccountRecord,
  cancelling: Cancelling,
): Promise<boolean> {
  const { updated } = await accounts()
    .where({ _id, openid, staffRoles: database().command.eq([]), cancelling: null })
    .update(literal({ cancelling }))
  return !!updated
}

const undecided = (_id: string, { receiptNumber }: Cancelling) => ({
  _id,
  'cancelling.receiptNumber': receiptNumber,
  'cancelling.decided': false,
})

/** From here on there is no way back; false when the mark is gone, or somebody was faster. */
export async function markDecided(accountId: string, cancelling: Cancelling): Promise<boolean> {
  const { updated } = await accounts()
    .where(undecided(accountId, cancelling))
    .update({ 'cancelling.decided': true })
  return !!updated
}

/** Takes the mark away again, as long as nothing is decided. */
export async function unmarkCancelling(accountId: string, cancelling: Cancelling): Promise<void> {
  await accounts().where(undecided(accountId, cancelling)).update({ cancelling: null })
}

/** Takes everything out of an account but its id and the mark: its WeChat, names and numbers are free then. */
export async function emptyAccount(accountId: string, { receiptNumber }: Cancelling): Promise<void> {
  const empty: Omit<AccountRecord, '_id' | 'staffRoles' | 'cancelling' | 'createdAt'> = {
    openid: noneOf(accountId),
    userName: null,
    nickname: '',
    avatarFileId: null,
    phone: null,
    phoneMasked: null,
    phoneHash: null,
    phoneShownBy: null,
    profile: null,
    idNumberHash: noneOf(accountId),
    updatedAt: new Date(),
  }
  await accounts().where({ _id: accountId, 'cancelling.receiptNumber': receiptNumber }).update(empty)
}

/** Accounts whose cancellation was confirmed before a moment, the oldest first. */
export async function findCancelling(before: Date, limit: number): Promise<AccountRecord[]> {
  const { data } = await accounts()
    .where({ 'cancelling.at': database().command.lt(before) })
    .orderBy('cancelling.at', 'asc')
    .limit(limit)
    .get()
  return data as AccountRecord[]
}

export async function removeCancelled(accountId: string): Promise<void> {
  await accounts().where({ _id: accountId, 'cancelling.decided': true }).remove()
}
