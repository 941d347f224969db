import { asyncApi, text } from './call'
import { chooseItem } from './feedback/action-sheet'
import { WxFail } from './call'
import type { RuntimeHost } from '../runtime/host'
import type { Phone } from './phone'

const CHATS = ['文件传输助手', '家人群', '单位同事']

/** Pages that took forwarding out of the menu by `hideShareMenu`. */
const closed = new WeakSet<object>()

/** WeChat's menu offers forwarding on pages with `onShareAppMessage` that did not take it away. */
export function mayForward(host: RuntimeHost): boolean {
  const instance = host.currentPage()?.instance
  return (
    instance !== undefined && typeof instance['onShareAppMessage'] === 'function' && !closed.has(instance)
  )
}

/** Sharing ends at a list of chats: nobody gets anything, and the page learns what it would learn in WeChat. */
export function shareApis(phone: Phone): Record<string, unknown> {
  const page = () => phone.host.currentPage()?.instance
  return {
    showShareMenu: asyncApi('showShareMenu', () => {
      const instance = page()
      if (instance) closed.delete(instance)
    }),
    hideShareMenu: asyncApi('hideShareMenu', () => {
      const instance = page()
      if (instance) closed.add(instance)
    }),
    updateShareMenu: asyncApi('updateShareMenu', () => undefined),
    shareFileMessage: asyncApi('shareFileMessage', async ({ filePath, fileName }) => {
      const path = text(filePath)
      await phone.files.read(path)
      await forwardCard(phone, text(fileName) || path.split('/').pop() || '')
    }),
    shareAppMessage: asyncApi('shareAppMessage', async () => {
      const { title } = await phone.host.shareContent('menu')
      await forwardCard(phone, title)
    }),
  }
}

/** Asks for a chat; a cancelled choice fails the call. */
export async function forwardCard({ host }: Phone, title: string): Promise<void> {
  const index = await chooseItem(host.overlay, CHATS, `转发「${title}」给`)
  if (index === null) throw new WxFail('cancel')
}
