import { asyncApi, text, WxFail } from '../call'
import { chooseItem } from '../feedback/action-sheet'
import type { Phone } from '../phone'
import { forwardCard } from '../share'

/** Saving to the phone: the album and the disk are the downloads of this computer. */
export function albumApis(phone: Phone): Record<string, unknown> {
  const save = (name: string, isPrivate: boolean) =>
    asyncApi(name, async ({ filePath }) => {
      if (isPrivate) await phone.privacy.pass(name)
      await download(phone, text(filePath))
    })
  return {
    saveImageToPhotosAlbum: save('saveImageToPhotosAlbum', true),
    saveVideoToPhotosAlbum: save('saveVideoToPhotosAlbum', true),
    saveFileToDisk: save('saveFileToDisk', false),
    showShareImageMenu: asyncApi('showShareImageMenu', async ({ path }) => {
      await phone.files.read(text(path))
      await runImageMenu(phone, text(path))
    }),
  }
}

/** What WeChat offers for a picture that is held; leaving it is nothing. */
export async function openImageMenu(phone: Phone, src: string): Promise<void> {
  await runImageMenu(phone, src).catch((error: unknown) => {
    if (!(error instanceof WxFail)) throw error
  })
}

async function runImageMenu(phone: Phone, src: string): Promise<void> {
  const index = await chooseItem(phone.host.overlay, ['转发给朋友', '保存图片'])
  if (index === null) throw new WxFail('cancel')
  if (index === 0) await forwardCard(phone, '图片')
  else await download(phone, src)
}

async function download({ files }: Phone, path: string): Promise<void> {
  const content = await files.read(path)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = path.split('/').pop() ?? 'file'
  link.click()
  URL.revokeObjectURL(link.href)
}
