import { assetUrl } from '../create-host'
import type { Runtime } from '../runtime'
import type { Builtin } from './builtin'

/** `<canvas type="2d">`: the node of a selector query is the browser's canvas, with WeChat's additions. */
export const canvas: Builtin = {
  tag: 'canvas',
  properties: { type: String, canvasId: String, disableScroll: Boolean },
  create(node, runtime) {
    const drawing = document.createElement('canvas')
    Object.assign(drawing, {
      createImage: () => createImage(runtime),
      requestAnimationFrame: (callback: FrameRequestCallback) => requestAnimationFrame(callback),
      cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
    })
    node.element.append(drawing)
    drawing.width = node.element.clientWidth || 300
    drawing.height = node.element.clientHeight || 150
    drawing.addEventListener('touchmove', (event) => {
      if (node.flag('disableScroll') && event.cancelable) event.preventDefault()
    })
    return { queried: () => drawing }
  },
}

/** An image whose `src` may be any path a page may show: of the package, of the phone's files, or a url. */
function createImage(runtime: Runtime): HTMLImageElement {
  const picture = new Image()
  const native = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  Object.defineProperty(picture, 'src', {
    get: () => picture.getAttribute('src') ?? '',
    set(src: string) {
      Promise.resolve(assetUrl(runtime, src)).then(
        (url) => native?.set?.call(picture, url),
        () => picture.dispatchEvent(new Event('error')),
      )
    },
  })
  return picture
}
