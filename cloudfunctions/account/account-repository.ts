import type { AccountRecord } from '../_shared/account-record'
import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import { AppError } from '../_shared/errors'
import { literal } from '../_shared/transition'

const accounts = () => database().collection('accounts')

export async function findAccount(accountId: string): Promise<AccountRecord | undefined> {
  const { data } = await accounts().doc(accountId).get()
  return data[0] as AccountRecord | undefined
}

/** Adds an account unless this WeChat has one (unique index on `openid`); answers the one it has then. */
export async function addAccountOnce(record: AccountRecord): Promise<AccountRecord> {
  try {
    await accounts().add(record)
    return record
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    const { data } = await accounts().where({ openid: record.openid }).limit(1).get()
    return data[0] as AccountRecord
  }
}

export type AccountChanges = Partial<Omit<AccountRecord, '_id' | 'openid' | 'createdAt' | 'staffRoles'>>

/** Changes an account and answers it as it is then. */
export async function changeAccount(
  accountId: string,
  changes: AccountChanges,
  where: Record<string, unknown> = {},
): Promise<AccountRecord | undefined> {
  const { updated } = await accounts()
    .where({ ...where, _id: accountId })
    .update(literal({ ...changes }))
  return updated ? findAccount(accountId) : undefined
}

/** Like `changeAccount`; `ID_NUMBER_TAKEN` when another account holds the ID number (unique index, A4). */
export async function changeIdentity(
  accountId: string,
  changes: AccountChanges,
  where: Record<string, unknown>,
): Promise<AccountRecord | undefined> {
  try {
    return await changeAccount(accountId, changes, where)
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('ID_NUMBER_TAKEN')
    throw error
  }
}
