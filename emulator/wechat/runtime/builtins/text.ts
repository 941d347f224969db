import type { Builtin } from './builtin'

/** `<text>`: the only built-in whose text can be selected. */
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
  create: (node) => ({
    update() {
      node.element.toggleAttribute('user-select', node.flag('userSelect') || node.flag('selectable'))
      node.element.toggleAttribute('space', node.text('space') !== '')
    },
  }),
}
