import { WxFail } from './call'
import type { Phone } from './phone'

/** A person as the panel lists them. */
export interface WechatAccount {
  openid: string
  nickname: string
  phone: string
}

/** Who holds this phone, in WeChat's own books; fails when nobody was chosen in the panel. */
export async function wechatAccount({ server, openid }: Phone): Promise<WechatAccount> {
  const response = await server.fetch('/wechat/users')
  const { users } = (await response.json()) as { users: WechatAccount[] }
  const user = users.find((candidate) => candidate.openid === openid)
  if (!user) throw new WxFail('no WeChat user is chosen in the panel')
  return user
}
