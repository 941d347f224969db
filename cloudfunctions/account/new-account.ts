import type { AccountRecord } from '../_shared/account-record'
import { newId } from '../_shared/ids'

/** What WeChat shows for people who have given no name. */
const NEW_NICKNAME = '微信用户'

/** What stands in the place of an OPENID or ID number that is not there: the indexes are unique. */
export const noneOf = (accountId: string): string => `none:${accountId}`

/** An account without anything in it, bound to this WeChat or to none. */
export function newAccount(openid: string | null, at: Date): AccountRecord {
  const accountId = newId('acc')
  return {
    _id: accountId,
    openid: openid ?? noneOf(accountId),
    userName: null,
    nickname: NEW_NICKNAME,
    avatarFileId: null,
    phone: null,
    phoneMasked: null,
    phoneHash: null,
    phoneShownBy: null,
    profile: null,
    idNumberHash: noneOf(accountId),
    staffRoles: [],
    cancelling: null,
    createdAt: at,
    updatedAt: at,
  }
}
