import { WxFail } from './call'
import { button, element } from './overlay/element'
import { openLayer } from './overlay/open-layer'
import type { Phone } from './phone'
import { wechatAccount } from './wechat-account'

/** `<button open-type="getPhoneNumber">`: asks the person, then hands out a one-use code for the function. */
export async function askPhoneNumber(phone: Phone): Promise<Record<string, unknown>> {
  await phone.privacy.pass('getPhoneNumber')
  const number = await ownNumber(phone)
  const allowed = await openLayer<boolean>(phone.host.overlay, 'bottom', (close) => ({
    onMask: () => close(false),
    content: element(
      'div',
      { class: 'wxui-card', attributes: { role: 'dialog', 'aria-label': '申请获取手机号' } },
      element('h2', {}, '申请获取你的手机号'),
      element('p', {}, '用于本小程序提供的服务'),
      element(
        'dl',
        { class: 'wxui-facts' },
        element('div', {}, element('dt', {}, '微信绑定号码'), element('dd', {}, number)),
      ),
      button('允许', 'wxui-primary', () => close(true)),
      button('不允许', 'wxui-plain', () => close(false)),
    ),
  }))
  if (!allowed) throw new WxFail('user deny', { errno: 103 })
  const { code } = await phone.server.post('/wechat/phone-code', {})
  return { code }
}

async function ownNumber(phone: Phone): Promise<string> {
  const account = await wechatAccount(phone)
  return `${account.phone.slice(0, 3)}****${account.phone.slice(-4)}`
}
