import type { AccountRecord } from '../_shared/account-record'
import type { StaffMember } from './contract'

/** The name by which staff know somebody: of the profile, else the nickname. */
export const memberName = ({ profile, nickname }: AccountRecord): string => profile?.name ?? nickname

export const presentMember = (account: AccountRecord): StaffMember => ({
  accountId: account._id,
  name: memberName(account),
  phoneMasked: account.phoneMasked,
  roles: account.staffRoles,
})
