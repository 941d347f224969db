import { button, element } from './element'
import { openLayer } from './open-layer'

/** A page of WeChat over the whole phone: a bar with the way back, a title and at most one action, and a body. */
export function openFullPage<T>(
  overlay: HTMLElement,
  title: string,
  build: (close: (result: T | null) => void) => { body: HTMLElement; action?: HTMLElement | null },
): Promise<T | null> {
  return openLayer<T | null>(overlay, 'full', (close) => {
    const { body, action } = build(close)
    const back = button('‹', 'wxui-back', () => close(null))
    back.setAttribute('aria-label', '返回')
    return {
      content: element(
        'div',
        { class: 'wxui-layer wxui-full', attributes: { role: 'dialog', 'aria-label': title } },
        element('div', { class: 'wxui-bar' }, back, element('strong', {}, title), action ?? element('span')),
        body,
      ),
    }
  })
}
