/** Elements as a person sees them: drawn, not transparent, not cut away by what they lie in. */
export function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
  const { width, height } = seenRect(element, element.getBoundingClientRect())
  return width > 0 && height > 0
}

/** The part of a box of `element` that is left after every ancestor that cuts. What can be scrolled to counts as seen. */
export function seenRect(element: Element, box: DOMRect): DOMRect {
  let { left, top, right, bottom } = box
  for (const ancestor of cutters(element)) {
    const { cutsX, cutsY, rect } = ancestor
    if (cutsX) [left, right] = [Math.max(left, rect.left), Math.min(right, rect.right)]
    if (cutsY) [top, bottom] = [Math.max(top, rect.top), Math.min(bottom, rect.bottom)]
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
}

interface Cutter {
  cutsX: boolean
  cutsY: boolean
  rect: DOMRect
}

/** Ancestors, and the element itself, that hide what reaches over their edge; up to one that scrolls. */
function* cutters(element: Element): Generator<Cutter> {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { overflowX, overflowY, position } = getComputedStyle(at)
    if (isScrolling(overflowX) || isScrolling(overflowY)) return
    const [cutsX, cutsY] = [overflowX, overflowY].map((overflow) => overflow !== 'visible') as [
      boolean,
      boolean,
    ]
    if (cutsX || cutsY) yield { cutsX, cutsY, rect: at.getBoundingClientRect() }
    if (position === 'fixed') return
  }
}

const isScrolling = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll'

const parentOf = (element: Element): Element | null =>
  element.classList.contains('mp-scroller') ? null : element.parentElement
