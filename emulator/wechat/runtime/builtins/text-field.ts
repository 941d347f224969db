import type { BuiltinInstance, BuiltinNode, PropertyTable } from './builtin'
import { showPlaceholderClass } from './placeholder-class'

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

type NativeField = HTMLInputElement | HTMLTextAreaElement

/** What `<input>` and `<textarea>` share: a native field inside whose events become WeChat's. */
export function createTextField(
  node: BuiltinNode,
  field: NativeField,
  options: { applyType(): void; resized?(): void; confirmsOnEnter(): boolean },
): BuiltinInstance {
  const initial = node.text('value')
  let focused = false
  node.element.append(field)

  const input = (): void => {
    const { value, selectionStart } = field
    node.set('value', value)
    showPlaceholderClass(node, field)
    node.fire('input', { value, cursor: selectionStart ?? value.length, keyCode: 0 })
    options.resized?.()
  }
  field.addEventListener('input', (event) => {
    event.stopPropagation()
    if (!(event as InputEvent).isComposing) input()
  })
  field.addEventListener('compositionend', input)
  field.addEventListener('change', (event) => event.stopPropagation())
  field.addEventListener('focus', () => {
    focused = true
    node.fire('focus', { value: field.value, height: 0 })
  })
  field.addEventListener('blur', () => {
    focused = false
    node.fire('blur', { value: field.value, cursor: field.selectionStart ?? 0 })
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
    options.resized?.()
  }
  return {
    update(property) {
      if (property === 'focus') {
        applyFocus()
        return
      }
      apply()
      if (property === null && (node.flag('focus') || node.flag('autoFocus'))) queueMicrotask(applyFocus)
    },
    formValue: () => field.value,
    formReset: () => node.set('value', initial),
    activate: () => field.focus(),
  }
}

function placeholderColor(style: string): string {
  return /(?:^|;)\s*color:\s*([^;]+)/.exec(style)?.[1]?.trim() ?? ''
}
