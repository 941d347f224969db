import type { BuiltinNode } from './builtin'
import { scopedClasses } from './scoped-classes'

/**
 * `placeholder-class`: an empty field carries its classes, and its placeholder takes their colour. The caret is the
 * only other thing that they could show on.
 */
export function showPlaceholderClass(node: BuiltinNode, field: HTMLInputElement | HTMLTextAreaElement): void {
  const classes = field.value === '' ? scopedClasses(node, 'placeholderClass') : []
  field.className = field.value === '' ? ['mp-empty', ...classes].join(' ') : ''
}
