import type { BuiltinNode } from './builtin'

type NativeField = HTMLInputElement | HTMLTextAreaElement

/** `cursor`, or `selection-start` and `selection-end`, of a field that has the focus; -1 leaves the cursor alone. */
export function placeCursor(node: BuiltinNode, field: NativeField): void {
  const [cursor, start, end] = ['cursor', 'selectionStart', 'selectionEnd'].map((name) =>
    Number(node.data[name] ?? -1),
  ) as [number, number, number]
  if (start >= 0 && end >= 0) field.setSelectionRange(start, end)
  else if (cursor >= 0) field.setSelectionRange(cursor, cursor)
}

/** `selectionchange`, while the field has the focus. */
export function watchSelection(node: BuiltinNode, field: NativeField): { release(): void } {
  let last = ''
  const tell = (): void => {
    if (document.activeElement !== field) return
    const { selectionStart, selectionEnd } = field
    const now = `${selectionStart}-${selectionEnd}`
    if (now === last) return
    last = now
    node.fire('selectionchange', { selectionStart, selectionEnd })
  }
  document.addEventListener('selectionchange', tell)
  return { release: () => document.removeEventListener('selectionchange', tell) }
}

/** `keyboardcompositionstart`, `...update` and `...end`: what an input method is still composing. */
export function watchComposition(node: BuiltinNode, field: NativeField): void {
  for (const step of ['start', 'update', 'end'] as const) {
    field.addEventListener(`composition${step}`, (event) => {
      node.fire(`keyboardcomposition${step}`, { data: (event as CompositionEvent).data })
    })
  }
}
