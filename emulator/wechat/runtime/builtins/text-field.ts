import type { BuiltinInstance, BuiltinNode, PropertyTable } from './builtin'
import { takeReply } from '../events/input-reply'
import { showPlaceholderClass } from './placeholder-class'
import { placeCursor, watchComposition, watchSelection } from './text-selection'

export const textFieldProperties: PropertyTable = {
  name: String,
  value: { type: String, value: '' },
  placeholder: String,
  placeholderStyle: String,
  placeholderClass: { type: String, value: 'input-placeholder' },
  disabled: Boolean,
  maxlength: { type: Number, value: 140 },
  cursorSpacing: null,
  cursorColor: null,
  autoFocus: Boolean,
  focus: Boolean,
  confirmType: { type: String, value: 'done' },
  confirmHold: Boolean,
  cursor: { type: Number, value: -1 },
  selectionStart: { type: Number, value: -1 },
  selectionEnd: { type: Number, value: -1 },
  adjustPosition: null,
  holdKeyboard: Boolean,
}

const cursorProperties = new Set(['cursor', 'selectionStart', 'selectionEnd'])

type NativeField = HTMLInputElement | HTMLTextAreaElement

interface FieldOptions {
  applyType(): void
  /** What stands in the field is another text now. */
  changed?(): void
  confirmsOnEnter(): boolean
  focused?(): void
  left?(): void
}

/** What `<input>` and `<textarea>` share: a native field inside whose events become WeChat's. */
export function createTextField(
  node: BuiltinNode,
  field: NativeField,
  options: FieldOptions,
): BuiltinInstance {
  const initial = node.text('value')
  let focused = false
  node.element.append(field)

  const input = (): void => {
    const { value, selectionStart } = field
    node.set('value', value)
    showPlaceholderClass(node, field)
    takeReply()
    node.fire('input', { value, cursor: selectionStart ?? value.length, keyCode: 0 })
    const reply = takeReply()
    if (reply) {
      node.set('value', reply.value)
      field.value = reply.value
      if (reply.cursor !== undefined) field.setSelectionRange(reply.cursor, reply.cursor)
    }
    options.changed?.()
  }
  field.addEventListener('input', (event) => {
    event.stopPropagation()
    if (!(event as InputEvent).isComposing) input()
  })
  field.addEventListener('compositionend', input)
  field.addEventListener('change', (event) => event.stopPropagation())
  watchComposition(node, field)
  const selection = watchSelection(node, field)
  field.addEventListener('focus', () => {
    focused = true
    placeCursor(node, field)
    options.focused?.()
    node.fire('focus', { value: field.value, height: 0 })
  })
  field.addEventListener('blur', () => {
    focused = false
    node.fire('blur', { value: field.value, cursor: field.selectionStart ?? 0 })
    options.left?.()
  })
  field.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Enter' || (event as KeyboardEvent).isComposing) return
    if (!options.confirmsOnEnter()) return
    event.preventDefault()
    node.fire('confirm', { value: field.value })
    if (!node.flag('confirmHold')) field.blur()
  })

  const applyFocus = (): void => {
    const wanted = node.flag('focus') || (!focused && node.flag('autoFocus'))
    if (wanted && !node.element.closest('.mp-hidden')) field.focus({ preventScroll: true })
    else if (!node.flag('focus') && focused) field.blur()
  }
  const apply = (): void => {
    const maxlength = Number(node.data.maxlength)
    if (field.value !== node.text('value')) field.value = node.text('value')
    field.placeholder = node.text('placeholder')
    if (maxlength >= 0) field.maxLength = maxlength
    else field.removeAttribute('maxlength')
    field.disabled = node.flag('disabled')
    field.enterKeyHint = node.text('confirmType') as 'done'
    const label = node.text('ariaLabel')
    if (label) field.setAttribute('aria-label', label)
    const color = placeholderColor(node.text('placeholderStyle'))
    if (color) field.style.setProperty('--mp-placeholder', color)
    showPlaceholderClass(node, field)
    const caret = node.text('cursorColor')
    if (caret) field.style.caretColor = caret
    options.applyType()
    options.changed?.()
  }
  return {
    update(property) {
      if (property === 'focus') {
        applyFocus()
        return
      }
      if (property !== null && cursorProperties.has(property)) {
        if (focused) placeCursor(node, field)
        return
      }
      apply()
      if (property === null && (node.flag('focus') || node.flag('autoFocus'))) queueMicrotask(applyFocus)
    },
    formValue: () => field.value,
    formReset: () => node.set('value', initial),
    activate: () => field.focus(),
    detached: selection.release,
  }
}

function placeholderColor(style: string): string {
  return /(?:^|;)\s*color:\s*([^;]+)/.exec(style)?.[1]?.trim() ?? ''
}
