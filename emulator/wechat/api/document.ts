import { asyncApi, text, WxFail } from './call'
import { drawPdf } from './draw-pdf'
import { chooseItem } from './feedback/action-sheet'
import { button, element } from './overlay/element'
import { openLayer } from './overlay/open-layer'
import type { Phone } from './phone'
import { forwardCard } from './share'

/** `openDocument`: WeChat's reader for PDF. The menu (…) is there only with `showMenu`, as on phones. */
export function documentApis(phone: Phone): Record<string, unknown> {
  return {
    openDocument: asyncApi('openDocument', async ({ filePath, fileType, showMenu }) => {
      const path = text(filePath)
      const blob = await phone.files.read(path)
      const isPdf = text(fileType) === 'pdf' || blob.type === 'application/pdf' || path.endsWith('.pdf')
      if (!isPdf) throw new WxFail('filetype not supported')
      const pages = element('div', { class: 'wxui-pages' })
      await drawPdf(new Uint8Array(await blob.arrayBuffer()), pages)
      void showReader(phone, path.split('/').pop() ?? '', pages, showMenu === true)
    }),
  }
}

function showReader(phone: Phone, name: string, pages: HTMLElement, hasMenu: boolean): Promise<void> {
  const openMenu = async () => {
    const index = await chooseItem(phone.host.overlay, ['转发给朋友', '用其他应用打开'])
    if (index === 0) await forwardCard(phone, name)
  }
  return openLayer<void>(phone.host.overlay, 'full', (close) => ({
    content: element(
      'div',
      { class: 'wxui-layer wxui-full', attributes: { role: 'dialog', 'aria-label': name } },
      element(
        'div',
        { class: 'wxui-bar' },
        button('‹', 'wxui-back', () => close()),
        element('strong', {}, name),
        hasMenu ? button('…', 'wxui-menu', () => void openMenu().catch(ignoreCancel)) : element('span'),
      ),
      pages,
    ),
  }))
}

/** Leaving the list of chats is not an error of the reader. */
function ignoreCancel(error: unknown): void {
  if (!(error instanceof WxFail)) throw error
}
