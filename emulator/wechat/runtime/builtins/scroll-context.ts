import type { BuiltinNode } from './builtin'

interface ScrollOptions {
  top?: number
  left?: number
  animated?: boolean
}

/** WeChat's ScrollViewContext: what a selector query gets as the `node` of an enhanced scroll-view. */
export function scrollViewContext(node: BuiltinNode): object {
  const { element } = node
  return {
    scrollTo({ top, left, animated }: ScrollOptions) {
      const place = { ...(top === undefined ? {} : { top }), ...(left === undefined ? {} : { left }) }
      element.scrollTo({ ...place, behavior: animated === false ? 'instant' : 'smooth' })
    },
    scrollIntoView(selector: string, { animated }: ScrollOptions = {}) {
      const target = node.component.ownerShadowRoot?.querySelector(selector)?.$$ as unknown as Element | null
      if (target) scrollToElement(node, target, animated === false ? 'instant' : 'smooth')
    },
  }
}

/** Brings an element to the upper left corner of the scroll-view, on the axes it scrolls. */
export function scrollToElement(node: BuiltinNode, target: Element, behavior: ScrollBehavior): void {
  const { element } = node
  const [box, view] = [target.getBoundingClientRect(), element.getBoundingClientRect()]
  const offset = node.number('scrollIntoViewOffset')
  element.scrollTo({
    ...(node.flag('scrollY') ? { top: element.scrollTop + box.top - view.top + offset } : {}),
    ...(node.flag('scrollX') ? { left: element.scrollLeft + box.left - view.left + offset } : {}),
    behavior,
  })
}
