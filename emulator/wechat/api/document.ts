import { asyncApi, text, WxFail } from './call'
import { drawPdf } from './draw-pdf'
import { chooseItem } from './feedback/action-sheet'
import { button, element } from './overlay/element'
import { openFullPage } from './overlay/full-page'
import type { Phone } from './phone'
import { forwardCard } from './share'

/** What WeChat's reader opens beside PDF. They are not drawn here: the person gets the file itself. */
const officeTypes = new Set(['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx'])

/** `openDocument`: WeChat's reader. The menu (…) is there only with `showMenu`, as on phones. */
export function documentApis(phone: Phone): Record<string, unknown> {
  return {
    openDocument: asyncApi('openDocument', async ({ filePath, fileType, showMenu }) => {
      const path = text(filePath)
      const blob = await phone.files.read(path)
      const name = path.split('/').pop() ?? ''
      const type = text(fileType) || typeOf(blob, name)
      const pages = element('div', { class: 'wxui-pages' })
      if (type === 'pdf') await drawPdf(new Uint8Array(await blob.arrayBuffer()), pages)
      else if (officeTypes.has(type)) pages.append(...fileCard(phone, path, name, blob.size))
      else throw new WxFail('filetype not supported')
      const menu =
        showMenu === true
          ? button('…', 'wxui-menu', () => void openMenu(phone, name).catch(ignoreCancel))
          : null
      void openFullPage<void>(phone.host.overlay, name, () => ({ body: pages, action: menu }))
    }),
  }
}

const typeOf = (blob: Blob, name: string): string =>
  blob.type === 'application/pdf' ? 'pdf' : (/\.(\w+)$/.exec(name)?.[1] ?? '').toLowerCase()

function fileCard({ files }: Phone, path: string, name: string, bytes: number): HTMLElement[] {
  const link = element('a', { class: 'wxui-download' }, '在这台电脑上保存')
  link.href = files.url(path)
  link.download = name
  return [
    element('h2', {}, name),
    element('p', {}, `${Math.ceil(bytes / 1024)} KB。手机上由微信显示这类文件，这里请保存后打开。`),
    link,
  ]
}

async function openMenu(phone: Phone, name: string): Promise<void> {
  const index = await chooseItem(phone.host.overlay, ['转发给朋友', '用其他应用打开'])
  if (index === 0) await forwardCard(phone, name)
}

/** Leaving the list of chats is not an error of the reader. */
function ignoreCancel(error: unknown): void {
  if (!(error instanceof WxFail)) throw error
}
