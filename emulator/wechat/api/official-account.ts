import type { WxBinding } from '../runtime/host'
import type { Phone } from './phone'

/** What `<official-account>` needs of WeChat: the account that was set for the mini-program, and its follower list. */
export const officialAccountOf = ({ server }: Phone): NonNullable<WxBinding['officialAccount']> => ({
  async load() {
    const { officialAccount } = await server.post('/wechat/official-account', {})
    return officialAccount as { name: string; followed: boolean } | null
  },
  async follow() {
    await server.post('/wechat/official-account/follow', {})
  },
})
