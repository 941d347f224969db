import { asyncApi, strings, WxFail } from './call'
import { button, element } from './overlay/element'
import { openLayer } from './overlay/open-layer'
import type { Phone } from './phone'

const TYPES: Record<string, string> = {
  qrCode: 'QR_CODE',
  barCode: 'CODE_128',
  datamatrix: 'DATA_MATRIX',
  pdf417: 'PDF_417',
}

/** `wx.scanCode`: there is no camera here, so the person types what the code says. */
export function scanApis({ host }: Phone): Record<string, unknown> {
  return {
    scanCode: asyncApi('scanCode', async (options) => {
      const [type = 'qrCode'] = strings(options['scanType'])
      const result = await askContent(host.overlay)
      if (result === null) throw new WxFail('cancel')
      return {
        result,
        scanType: TYPES[type] ?? 'QR_CODE',
        charSet: 'UTF-8',
        path: '',
        rawData: btoa(String.fromCharCode(...new TextEncoder().encode(result))),
      }
    }),
  }
}

function askContent(overlay: HTMLElement): Promise<string | null> {
  const content = element('textarea', { attributes: { rows: '3', 'aria-label': '码的内容' } })
  return openLayer<string | null>(overlay, 'center', (close) => ({
    onMask: () => close(null),
    content: element(
      'div',
      { class: 'wxui-dialog', attributes: { role: 'dialog', 'aria-label': '扫一扫' } },
      element('h2', {}, '扫一扫'),
      element('p', {}, '这里没有相机，请写下码的内容。'),
      content,
      element(
        'footer',
        {},
        button('取消', '', () => close(null)),
        button('扫到了', 'wxui-confirm', () => {
          if (content.value !== '') close(content.value)
        }),
      ),
    ),
  }))
}
