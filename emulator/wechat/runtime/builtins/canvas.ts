import type { Builtin } from './builtin'

/** `<canvas type="2d">`: the node of a selector query is the browser's canvas, with WeChat's additions. */
export const canvas: Builtin = {
  tag: 'canvas',
  properties: { type: String, canvasId: String, disableScroll: Boolean },
  create(node) {
    const drawing = document.createElement('canvas')
    Object.assign(drawing, {
      createImage: () => new Image(),
      requestAnimationFrame: (callback: FrameRequestCallback) => requestAnimationFrame(callback),
      cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
    })
    node.element.append(drawing)
    drawing.width = node.element.clientWidth || 300
    drawing.height = node.element.clientHeight || 150
    drawing.addEventListener('touchmove', (event) => {
      if (node.flag('disableScroll') && event.cancelable) event.preventDefault()
    })
    return {}
  },
}
