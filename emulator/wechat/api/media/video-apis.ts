import { asyncApi, text, WxFail } from '../call'
import type { Phone } from '../phone'

/** Videos of the page and of the phone's files. */
export function videoApis({ host, files }: Phone): Record<string, unknown> {
  return {
    /** The context of `<video id>`; an id that is not there gives `null`, on which every call fails loudly. */
    createVideoContext: (id: string, owner?: unknown) => host.contextOf(id, owner),
    getVideoInfo: asyncApi('getVideoInfo', async ({ src }) => {
      const content = await files.read(text(src))
      const info = await measureVideo(content)
      return {
        ...info,
        type: content.type.replace('video/', ''),
        size: Math.ceil(content.size / 1024),
        orientation: 'up',
      }
    }),
  }
}

/** Width and height in px, duration in seconds. */
export function measureVideo(content: Blob): Promise<{ width: number; height: number; duration: number }> {
  const player = document.createElement('video')
  const url = URL.createObjectURL(content)
  return new Promise((resolve, reject) => {
    player.addEventListener('loadedmetadata', () => {
      const { videoWidth: width, videoHeight: height, duration } = player
      resolve({ width, height, duration })
      URL.revokeObjectURL(url)
    })
    player.addEventListener('error', () => reject(new WxFail('decode video fail')))
    player.src = url
  })
}
