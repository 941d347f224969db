import type { AccountRecord, ProfileRecord } from '../../_shared/account-record'
import { unseal } from '../../_shared/privacy'

/** The account as its owner takes it away: nothing masked, nothing of how it is stored. */
export const exportAccount = (account: AccountRecord) => ({
  accountId: account._id,
  userName: account.userName,
  nickname: account.nickname,
  hasAvatar: account.avatarFileId !== null,
  phone: account.phone && unseal(account.phone, account._id),
  profile: account.profile && exportProfile(account.profile, account._id),
  staffRoles: account.staffRoles,
  createdAt: account.createdAt,
  updatedAt: account.updatedAt,
})

const exportProfile = (profile: ProfileRecord, accountId: string) => ({
  name: profile.name,
  nameFallback: profile.nameFallback ?? null,
  idType: profile.idType,
  idNumber: unseal(profile.idNumber, accountId),
  bornOn: profile.bornOn,
  sex: profile.sex,
  email: unseal(profile.email, accountId),
})
