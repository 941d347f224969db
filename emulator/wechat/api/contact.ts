import type { OpenTypeRequest } from '../runtime/host'
import { text } from './call'
import { button, element } from './overlay/element'
import { openFullPage } from './overlay/full-page'
import type { Phone } from './phone'

/**
 * `<button open-type="contact">`: the chat with customer service. Nobody answers here; the page learns, when the
 * person comes back, which card they tapped.
 */
export async function openContact(
  { host }: Phone,
  { attributes }: OpenTypeRequest,
): Promise<Record<string, unknown>> {
  const tapped = await openFullPage<string>(host.overlay, '客服会话', (close) => {
    const list = element('div', { class: 'wxui-chat' })
    const session = text(attributes['sessionFrom'])
    list.append(element('p', {}, session ? `会话来源：${session}` : '你可以开始留言'))
    if (attributes['showMessageCard'] === true) list.append(messageCard(attributes, close))
    const words = element('input', { attributes: { 'aria-label': '留言' } })
    const send = button('发送', 'wxui-confirm', () => {
      if (words.value.trim() === '') return
      list.append(element('div', { class: 'wxui-said' }, words.value.trim()))
      words.value = ''
    })
    return { body: element('div', { class: 'wxui-contact' }, list, element('footer', {}, words, send)) }
  })
  const [path = '', query = ''] = (tapped ?? '').split('?')
  return { errMsg: 'enterContact:ok', path, query: Object.fromEntries(new URLSearchParams(query)) }
}

/** The card that WeChat suggests to send: the page's title and path, unless the button names others. */
function messageCard(attributes: Record<string, unknown>, close: (path: string) => void): HTMLElement {
  const title = text(attributes['sendMessageTitle']) || '当前页面'
  return button(`发送给客服：${title}`, 'wxui-message-card', () => close(text(attributes['sendMessagePath'])))
}
