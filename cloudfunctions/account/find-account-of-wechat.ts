import type { AccountRecord } from '../_shared/account-record'
import { findAccountByOpenid } from './account-repository'

/** The account bound to a WeChat; none for somebody who never accepted 授权登录. */
export const findAccountOfWechat = (openid: string): Promise<AccountRecord | undefined> =>
  findAccountByOpenid(openid)
