import type { Builtin } from './builtin'

/** `<web-view>`: covers the page with a web page. */
export const webView: Builtin = {
  tag: 'web-view',
  properties: { src: String },
  create(node) {
    const frame = document.createElement('iframe')
    frame.addEventListener('load', () => {
      if (frame.src) node.fire('load', { src: node.text('src') })
    })
    node.element.append(frame)
    return {
      update() {
        if (node.text('src')) frame.src = node.text('src')
      },
    }
  },
}
