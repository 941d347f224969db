import type { BuiltinNode } from './builtin'

/** Segment of glass-easel's class list for classes that come and go. */
const probeSegment = 3

/**
 * `placeholder-class`: an empty field carries its classes, and its placeholder takes their colour. The caret is the
 * only other thing that they could show on.
 */
export function showPlaceholderClass(node: BuiltinNode, field: HTMLInputElement | HTMLTextAreaElement): void {
  const classes = field.value === '' ? scopedClasses(node, node.text('placeholderClass')) : []
  field.className = field.value === '' ? ['mp-empty', ...classes].join(' ') : ''
}

/** Class names as the style sheets know them: with the prefix of the component that the field stands in. */
function scopedClasses({ component, element }: BuiltinNode, given: string): string[] {
  const names = given.split(/\s+/).filter(Boolean)
  const before = new Set(element.classList)
  for (const name of names) component.toggleNodeClass(name, true, probeSegment)
  const added = [...element.classList].filter((name) => !before.has(name))
  for (const name of names) component.toggleNodeClass(name, false, probeSegment)
  return added
}
