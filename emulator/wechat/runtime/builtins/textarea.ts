import type { Builtin } from './builtin'
import { createTextField, textFieldProperties } from './text-field'

export const textarea: Builtin = {
  tag: 'textarea',
  properties: {
    ...textFieldProperties,
    autoHeight: Boolean,
    fixed: Boolean,
    showConfirmBar: null,
    disableDefaultPadding: null,
    adjustKeyboardTo: null,
    confirmType: { type: String, value: 'return' },
  },
  create(node) {
    const field = document.createElement('textarea')
    let lineCount = 0
    const resized = (): void => {
      const lineHeight = parseFloat(getComputedStyle(field).lineHeight) || 20
      if (node.flag('autoHeight')) {
        field.style.height = '0'
        const height = field.scrollHeight
        field.style.height = ''
        node.element.style.height = `${Math.max(height, lineHeight)}px`
      }
      const lines = Math.max(1, Math.round(field.scrollHeight / lineHeight))
      if (lines === lineCount) return
      lineCount = lines
      const height = field.scrollHeight
      const heightRpx = (height * 750) / window.innerWidth
      node.fire('linechange', { height, heightRpx, lineCount: lines, lineHeight })
    }
    return createTextField(node, field, {
      applyType: () => node.reflect('autoHeight', 'auto-height'),
      changed: resized,
      confirmsOnEnter: () => node.text('confirmType') !== 'return',
    })
  },
}
