import { asyncApi, strings, WxFail } from './call'
import { button, element } from './overlay/element'
import { openLayer } from './overlay/open-layer'
import type { Phone } from './phone'

type Answers = Record<string, 'accept' | 'reject'>

const MAX_TEMPLATES = 3

/** `requestSubscribeMessage`: the consent sheet. Each accepted template is worth one message. */
export function subscribeApis({ host, server }: Phone): Record<string, unknown> {
  return {
    requestSubscribeMessage: asyncApi('requestSubscribeMessage', async ({ tmplIds }) => {
      const templates = strings(tmplIds)
      if (templates.length === 0)
        throw new WxFail('No template data return, verify the template id exist', { errCode: 20001 })
      if (templates.length > MAX_TEMPLATES)
        throw new WxFail('Templates count out of max bounds', { errCode: 20003 })
      const answers = await askConsent(host.overlay, templates)
      await server.post('/wechat/subscribe-consent', { answers })
      return answers
    }),
  }
}

function askConsent(overlay: HTMLElement, templates: string[]): Promise<Answers> {
  return openLayer<Answers>(overlay, 'bottom', (close) => {
    const boxes = templates.map((template) => {
      const box = element('input', { attributes: { type: 'checkbox', value: template } })
      box.checked = true
      return { template, box }
    })
    const rejectAll = () => close(Object.fromEntries(templates.map((template) => [template, 'reject'])))
    const accept = () =>
      close(
        Object.fromEntries(boxes.map(({ template, box }) => [template, box.checked ? 'accept' : 'reject'])),
      )
    return {
      onMask: rejectAll,
      content: element(
        'div',
        { class: 'wxui-card', attributes: { role: 'dialog', 'aria-label': '订阅消息' } },
        element('h2', {}, '申请发送一次以下消息'),
        ...boxes.map(({ template, box }) => element('label', { class: 'wxui-choice' }, box, template)),
        button('允许', 'wxui-primary', accept),
        button('拒绝', 'wxui-plain', rejectAll),
      ),
    }
  })
}
