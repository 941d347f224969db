import type { WxBinding } from '../runtime/host'
import type { Phone } from './phone'
import { wechatAccount } from './wechat-account'

/** What `<input type="nickname">` needs of WeChat. Without a network nothing is offered and everything passes. */
export function nicknameOf(phone: Phone): NonNullable<WxBinding['nickname']> {
  return {
    own: () =>
      wechatAccount(phone).then(
        ({ nickname }) => nickname,
        () => '',
      ),
    passes: (nickname) =>
      phone.server.post('/wechat/nickname-review', { nickname }).then(
        ({ pass }) => pass === true,
        () => true,
      ),
  }
}
