import { asyncApi, strings, text, WxFail } from '../call'
import { button, element } from '../overlay/element'
import { openLayer } from '../overlay/open-layer'
import type { Phone } from '../phone'

const MAX_ITEMS = 6

export function actionSheetApis({ host }: Phone): Record<string, unknown> {
  return {
    showActionSheet: asyncApi('showActionSheet', async (options) => {
      const items = strings(options['itemList'])
      if (items.length === 0) throw new WxFail('parameter error: itemList should have at least 1 item')
      if (items.length > MAX_ITEMS) throw new WxFail('parameter error: itemList should not be large than 6')
      const tapIndex = await chooseItem(host.overlay, items, text(options['alertText']))
      if (tapIndex === null) throw new WxFail('cancel')
      return { tapIndex }
    }),
  }
}

/** A list from the bottom; resolves to the index tapped, or null. */
export function chooseItem(overlay: HTMLElement, items: string[], title = ''): Promise<number | null> {
  return openLayer<number | null>(overlay, 'bottom', (close) => ({
    onMask: () => close(null),
    content: element(
      'div',
      { class: 'wxui-sheet', attributes: { role: 'menu' } },
      title === '' ? null : element('p', {}, title),
      ...items.map((item, index) => button(item, 'wxui-item', () => close(index))),
      button('取消', 'wxui-cancel', () => close(null)),
    ),
  }))
}
