import type { AccountRecord } from '../_shared/account-record'
import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import { AppError, type ErrorCode } from '../_shared/errors'
import { literal } from '../_shared/transition'

const accounts = () => database().collection('accounts')

export async function findAccount(accountId: string): Promise<AccountRecord | undefined> {
  const { data } = await accounts().doc(accountId).get()
  return data[0] as AccountRecord | undefined
}

/** The account that is bound to this WeChat. */
export async function findAccountByOpenid(openid: string): Promise<AccountRecord | undefined> {
  const { data } = await accounts().where({ openid }).limit(1).get()
  return data[0] as AccountRecord | undefined
}

export const isIdNumberTaken = async (idNumberHash: string): Promise<boolean> =>
  (await accounts().where({ idNumberHash }).count()).total > 0

export async function findAccountByIdNumberHash(idNumberHash: string): Promise<AccountRecord | undefined> {
  const { data } = await accounts().where({ idNumberHash }).limit(1).get()
  return data[0] as AccountRecord | undefined
}

/** Adds an account unless this WeChat has one (unique index on `openid`); answers the one it has then. */
export async function addAccountOnce(record: AccountRecord): Promise<AccountRecord> {
  try {
    await accounts().add(record)
    return record
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    return (await findAccountByOpenid(record.openid))!
  }
}

/** Adds an account that has its identity already; `ID_NUMBER_TAKEN` when another one holds the ID number (A4). */
export async function addIdentifiedAccount(record: AccountRecord): Promise<void> {
  await refuseDuplicate('ID_NUMBER_TAKEN', () => accounts().add(record))
}

export type AccountChanges = Partial<
  Omit<AccountRecord, '_id' | 'openid' | 'createdAt' | 'staffRoles' | 'cancelling'>
>

/** Changes an account and answers it as it is then; one that is being cancelled does not change. */
export async function changeAccount(
  accountId: string,
  changes: AccountChanges,
  where: Record<string, unknown> = {},
): Promise<AccountRecord | undefined> {
  const { updated } = await accounts()
    .where({ ...where, _id: accountId, cancelling: null })
    .update(literal({ ...changes }))
  return updated ? findAccount(accountId) : undefined
}

/** Like `changeAccount`; `ID_NUMBER_TAKEN` when another account holds the ID number (unique index, A4). */
export const changeIdentity = (
  accountId: string,
  changes: AccountChanges,
  where: Record<string, unknown>,
): Promise<AccountRecord | undefined> =>
  refuseDuplicate('ID_NUMBER_TAKEN', () => changeAccount(accountId, changes, where))

/**
 * The only writer of `openid`: moves an account from one binding to another if it is still the one that the caller saw;
 * null when it is not, or is being cancelled. `phoneShownBy` is the WeChat that has shown the phone by then. `WECHAT_TAKEN` when another
 * account is bound to that WeChat (unique index).
 */
export async function changeBinding(
  { _id, openid: from }: AccountRecord,
  to: string,
  phoneShownBy: string | null,
): Promise<AccountRecord | null> {
  const { updated } = await refuseDuplicate('WECHAT_TAKEN', () =>
    accounts()
      .where({ _id, openid: from, cancelling: null })
      .update({ openid: to, phoneShownBy, updatedAt: new Date() }),
  )
  return updated ? ((await findAccount(_id)) ?? null) : null
}

/** Removes an account that nobody has put anything into; false when somebody has. */
export async function removeEmptyAccount({ _id, openid }: AccountRecord): Promise<boolean> {
  const { deleted } = await accounts()
    .where({
      _id,
      openid,
      profile: null,
      userName: null,
      cancelling: null,
      staffRoles: database().command.eq([]),
    })
    .remove()
  return Number(deleted) > 0
}

async function refuseDuplicate<T>(code: ErrorCode, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError(code)
    throw error
  }
}

/** Accounts by id, at most a hundred. */
export async function findAccountsById(accountIds: readonly string[]): Promise<AccountRecord[]> {
  const { data } = await accounts()
    .where({ _id: database().command.in([...accountIds]) })
    .limit(100)
    .get()
  return data as AccountRecord[]
}
