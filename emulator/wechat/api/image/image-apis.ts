import { asyncApi, count, text, WxFail } from '../call'
import type { Phone } from '../phone'
import { canvasToBlob } from './canvas-blob'
import { cropPicture } from './crop-picture'

/** WeChat crops to these ratios and no others. */
const RATIOS: Record<string, number> = {
  '1:1': 1,
  '3:4': 3 / 4,
  '4:3': 4 / 3,
  '4:5': 4 / 5,
  '5:4': 5 / 4,
  '9:16': 9 / 16,
  '16:9': 16 / 9,
}

export function imageApis({ host, files }: Phone): Record<string, unknown> {
  const open = async (src: string): Promise<{ bitmap: ImageBitmap; blob: Blob }> => {
    const blob = await files.read(src)
    try {
      return { blob, bitmap: await createImageBitmap(blob) }
    } catch (error) {
      throw new WxFail(`decode image fail: ${error instanceof Error ? error.message : ''}`)
    }
  }
  return {
    getImageInfo: asyncApi('getImageInfo', async ({ src }) => {
      const { bitmap, blob } = await open(text(src))
      const type = blob.type.replace('image/', '') || 'unknown'
      return { width: bitmap.width, height: bitmap.height, path: text(src), type, orientation: 'up' }
    }),
    compressImage: asyncApi('compressImage', async (options) => {
      const { bitmap, blob } = await open(text(options['src']))
      const width = count(options['compressedWidth'], 0) || bitmap.width
      const height =
        count(options['compressedHeight'], 0) || Math.round((bitmap.height * width) / bitmap.width)
      const canvas = new OffscreenCanvas(width, height)
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height)
      // `quality` works for JPEG only, as on phones.
      const type = blob.type === 'image/png' ? 'image/png' : 'image/jpeg'
      const small = await canvasToBlob(canvas, type, count(options['quality'], 80) / 100)
      return { tempFilePath: await files.addTemporary(small) }
    }),
    cropImage: asyncApi('cropImage', async ({ src, cropScale }) => {
      const ratio = RATIOS[text(cropScale)]
      if (ratio === undefined) throw new WxFail('parameter error: invalid cropScale')
      const { bitmap } = await open(text(src))
      const cropped = await cropPicture(host.overlay, bitmap, ratio)
      if (!cropped) throw new WxFail('cancel')
      return { tempFilePath: await files.addTemporary(cropped) }
    }),
  }
}
