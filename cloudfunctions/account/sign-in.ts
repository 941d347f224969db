import type { AccountRecord } from '../_shared/account-record'
import type { Caller } from '../_shared/caller'
import { newId } from '../_shared/ids'
import { addAccountOnce } from './account-repository'
import type { AccountView } from './contract'
import { presentAccount } from './present-account'

/** What WeChat shows for people who have given no name. */
const NEW_NICKNAME = '微信用户'

/** 同意授权: makes the account of this WeChat at its first use (A1); afterwards it changes nothing. */
export async function signIn(_input: object, caller: Caller): Promise<AccountView> {
  return presentAccount(caller.account ?? (await addAccountOnce(newAccount(caller.openid, new Date()))))
}

function newAccount(openid: string, at: Date): AccountRecord {
  const accountId = newId('acc')
  return {
    _id: accountId,
    openid,
    nickname: NEW_NICKNAME,
    avatarFileId: null,
    phone: null,
    phoneMasked: null,
    phoneHash: null,
    profile: null,
    idNumberHash: `none:${accountId}`,
    staffRoles: [],
    createdAt: at,
    updatedAt: at,
  }
}
