import type { BuiltinNode } from './builtin'

/** Segment of glass-easel's class list for classes that come and go. */
const probeSegment = 3

/**
 * Class names in a property (`placeholder-class`, `indicator-class`) as the style sheets know them: with the prefix of
 * the component that the element stands in.
 */
export function scopedClasses(node: BuiltinNode, property: string): string[] {
  const { component, element } = node
  const names = node.text(property).split(/\s+/).filter(Boolean)
  const before = new Set(element.classList)
  for (const name of names) component.toggleNodeClass(name, true, probeSegment)
  const added = [...element.classList].filter((name) => !before.has(name))
  for (const name of names) component.toggleNodeClass(name, false, probeSegment)
  return added
}
