import type { AccountRecord } from '../_shared/account-record'
import { temporaryUrls } from '../_shared/storage'
import type { AccountView } from './contract'
import { wechatBindingOf } from './wechat-binding'

/** The account as its owner sees it on this WeChat: masked, with a temporary link to the avatar; roles only where it is bound. */
export async function presentAccount(account: AccountRecord, openid: string): Promise<AccountView> {
  const { _id, userName, nickname, avatarFileId, phoneMasked, profile, staffRoles } = account
  const wechat = wechatBindingOf(account, openid)
  const avatarUrl = avatarFileId ? (await temporaryUrls([avatarFileId])).get(avatarFileId) : undefined
  return {
    accountId: _id,
    userName,
    wechat,
    nickname,
    avatarUrl: avatarUrl ?? null,
    phoneMasked,
    profile: profile && {
      name: profile.name,
      nameFallback: profile.nameFallback ?? null,
      idType: profile.idType,
      idNumberMasked: profile.idNumberMasked,
      emailMasked: profile.emailMasked,
    },
    staffRoles: wechat === 'this' ? staffRoles : [],
  }
}
