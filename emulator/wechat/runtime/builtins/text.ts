import type { Builtin, BuiltinNode } from './builtin'
import { shownText } from './decode-text'

/** `<text>`: the only built-in whose text can be selected, and whose line breaks show. */
export const text: Builtin = {
  tag: 'text',
  properties: {
    selectable: Boolean,
    userSelect: Boolean,
    space: String,
    decode: Boolean,
    overflow: String,
    maxLines: Number,
  },
  create(node) {
    const { element } = node
    const show = (): void => {
      changes.disconnect()
      if (node.flag('decode') || node.text('space')) rewrite(node)
      changes.observe(element, { subtree: true, characterData: true, childList: true })
    }
    const changes = new MutationObserver(show)
    return {
      update() {
        element.toggleAttribute('user-select', node.flag('userSelect') || node.flag('selectable'))
        const lines = node.number('maxLines')
        element.toggleAttribute('max-lines', lines > 0)
        element.style.setProperty('--mp-lines', String(lines))
        node.reflect('overflow')
        show()
      },
      detached: () => changes.disconnect(),
    }
  },
}

/** The engine keeps its own copy of each text and compares with that, so that nodes may hold what is shown. */
function rewrite(node: BuiltinNode): void {
  const walker = document.createTreeWalker(node.element, NodeFilter.SHOW_TEXT)
  for (let found = walker.nextNode(); found; found = walker.nextNode()) {
    const shown = shownText(found.nodeValue ?? '', node.flag('decode'), node.text('space'))
    if (found.nodeValue !== shown) found.nodeValue = shown
  }
}
