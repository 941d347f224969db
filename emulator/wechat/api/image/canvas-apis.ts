import { asyncApi, count, text, WxFail } from '../call'
import type { Phone } from '../phone'
import { canvasToBlob } from './canvas-blob'

/** Canvas outside the page, and canvases as files. */
export function canvasApis({ files, host }: Phone): Record<string, unknown> {
  return {
    createOffscreenCanvas: (options: { width?: number; height?: number; type?: string } = {}) => {
      if (options.type === 'webgl') host.missing('createOffscreenCanvas({ type: "webgl" })')
      const canvas = document.createElement('canvas')
      canvas.width = options.width ?? 300
      canvas.height = options.height ?? 150
      return Object.assign(canvas, { createImage: () => pictureOf(host.assetUrl.bind(host)) })
    },
    canvasToTempFilePath: asyncApi('canvasToTempFilePath', async (options) => {
      const canvas = nodeOf(options['canvas'])
      const x = count(options['x'], 0)
      const y = count(options['y'], 0)
      const width = count(options['width'], canvas.width - x)
      const height = count(options['height'], canvas.height - y)
      const target = new OffscreenCanvas(
        count(options['destWidth'], width),
        count(options['destHeight'], height),
      )
      const pen = target.getContext('2d')
      const isJpeg = text(options['fileType'], 'png') === 'jpg'
      if (pen && isJpeg) {
        // JPEG has no transparency; phones put white behind.
        pen.fillStyle = '#fff'
        pen.fillRect(0, 0, target.width, target.height)
      }
      pen?.drawImage(canvas, x, y, width, height, 0, 0, target.width, target.height)
      const blob = await canvasToBlob(
        target,
        isJpeg ? 'image/jpeg' : 'image/png',
        count(options['quality'], 0.92),
      )
      return { tempFilePath: await files.addTemporary(blob) }
    }),
  }
}

/** A canvas node of a page wraps the element in `_element` or is the element itself. */
function nodeOf(value: unknown): HTMLCanvasElement {
  if (value instanceof HTMLCanvasElement) return value
  const inner = (value as { element?: unknown } | null)?.element
  if (inner instanceof HTMLCanvasElement) return inner
  throw new WxFail('fail canvas is empty')
}

/** An image whose `src` may be a path of the phone. */
function pictureOf(assetUrl: (src: string) => string | Promise<string>): HTMLImageElement {
  const picture = new Image()
  const native = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  Object.defineProperty(picture, 'src', {
    get: () => native?.get?.call(picture) as string,
    set(src: string) {
      Promise.resolve(assetUrl(src)).then(
        (url) => native?.set?.call(picture, url),
        () => picture.dispatchEvent(new Event('error')),
      )
    },
  })
  return picture
}
