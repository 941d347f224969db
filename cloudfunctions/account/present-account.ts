import type { AccountRecord } from '../_shared/account-record'
import { temporaryUrls } from '../_shared/storage'
import type { AccountView } from './contract'

/** The account as its owner sees it: masked, with a temporary link to the avatar. */
export async function presentAccount(account: AccountRecord): Promise<AccountView> {
  const { _id, nickname, avatarFileId, phoneMasked, profile, staffRoles } = account
  const avatarUrl = avatarFileId ? (await temporaryUrls([avatarFileId])).get(avatarFileId) : undefined
  return {
    accountId: _id,
    nickname,
    avatarUrl: avatarUrl ?? null,
    phoneMasked,
    profile: profile && {
      name: profile.name,
      idType: profile.idType,
      idNumberMasked: profile.idNumberMasked,
      emailMasked: profile.emailMasked,
    },
    staffRoles,
  }
}
