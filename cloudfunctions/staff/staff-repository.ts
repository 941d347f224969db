import type { StaffRole } from '../_shared/access'
import type { AccountRecord } from '../_shared/account-record'
import { database } from '../_shared/cloud'

const accounts = () => database().collection('accounts')

export async function findAccountsWithRoles(roles: readonly StaffRole[]): Promise<AccountRecord[]> {
  const { data } = await accounts()
    .where({ staffRoles: database().command.in([...roles]) })
    .orderBy('_id', 'asc')
    .limit(1000)
    .get()
  return data as AccountRecord[]
}

/** The accounts with a phone number; a few at most. */
export async function findAccountsByPhoneHash(phoneHash: string): Promise<AccountRecord[]> {
  const { data } = await accounts().where({ phoneHash }).limit(10).get()
  return data as AccountRecord[]
}

/** Gives a role; false when the account has it already, does not exist, or is being cancelled. */
export async function addRole(accountId: string, role: StaffRole, at: Date): Promise<boolean> {
  const { command } = database()
  const { updated } = await accounts()
    .where({ _id: accountId, staffRoles: command.nin([role]), cancelling: null })
    .update({ staffRoles: command.addToSet(role), updatedAt: at })
  return updated === 1
}

/** Takes a role; false when the account does not have it. */
export async function removeRole(accountId: string, role: StaffRole, at: Date): Promise<boolean> {
  const { command } = database()
  const { updated } = await accounts()
    .where({ _id: accountId, staffRoles: role })
    .update({ staffRoles: command.pull(role), updatedAt: at })
  return updated === 1
}

export async function hasStaffRole(openid: string): Promise<boolean> {
  const { data } = await accounts().where({ openid }).limit(1).get()
  return !!(data[0] as AccountRecord | undefined)?.staffRoles.length
}

export async function countAdmins(): Promise<number> {
  const { total } = await accounts().where({ staffRoles: 'admin' }).count()
  return total ?? 0
}
