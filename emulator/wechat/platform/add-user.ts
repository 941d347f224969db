import { randomBytes } from 'node:crypto'
import type { PlatformContext } from './platform-context'
import type { WechatUser } from './wechat-user'

export interface NewUser {
  nickname: string
  phone: string
}

/** A person who has never been here: the way to see the first minutes of the mini-program. */
export function addUser(context: PlatformContext, { nickname, phone }: NewUser): WechatUser {
  const user: WechatUser = {
    // WeChat's openids are 28 characters and begin with o.
    openid: `o${randomBytes(20).toString('base64url').slice(0, 27)}`,
    unionid: null,
    nickname,
    phone,
    note: '新用户',
  }
  context.users.put(user.openid, user)
  return user
}
