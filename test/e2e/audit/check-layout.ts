import { finding, type Finding } from './finding'
import { seenRect } from './geometry'
import { seenTexts, type SeenText } from './seen-texts'

/** Fractions of a px that rounding leaves. */
const SLACK = 1.5

/** Text that is cut, that leaves the box it is drawn in, or that makes the page wider than the phone. */
export function* checkLayout(page: Element): Generator<Finding> {
  const scroller = page.closest('.mp-scroller')
  if (scroller && scroller.scrollWidth > scroller.clientWidth)
    yield finding('too wide', page, `${scroller.scrollWidth} of ${scroller.clientWidth}`)
  for (const text of seenTexts(page)) {
    const hidden = text.lines.find((line) => isCut(text.element, line))
    if (hidden) yield finding('cut text', text.element, `${describe(hidden)} of "${text.words}"`)
    else if (leavesItsBox(text)) yield finding('too wide', text.element, `"${text.words}"`)
  }
}

function isCut(element: Element, line: DOMRect): boolean {
  const seen = seenRect(element, line)
  return line.width - seen.width > SLACK || line.height - seen.height > SLACK
}

/** Words that reach over the edge of the button, tag or card they are drawn on, or over the edge of the phone. */
function leavesItsBox({ element, lines }: SeenText): boolean {
  const box = paintedBox(element)?.getBoundingClientRect()
  return lines.some(
    ({ left, right, top, bottom }) =>
      isOutside(left, right, box ? box.left : 0, box ? box.right : innerWidth) ||
      (box !== undefined && isOutside(top, bottom, box.top, box.bottom)),
  )
}

const isOutside = (from: number, to: number, min: number, max: number): boolean =>
  from < min - SLACK || to > max + SLACK

/** The nearest ancestor that a person sees as a box. `null` inside of what scrolls sideways. */
function paintedBox(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor, borderTopWidth, overflowX, display } = getComputedStyle(at)
    if (at.matches('wx-scroll-view, wx-swiper') && overflowX !== 'visible') return null
    if (display === 'inline') continue
    if (backgroundColor !== 'rgba(0, 0, 0, 0)' || parseFloat(borderTopWidth) > 0) return at
  }
  return null
}

const describe = ({ width, height }: DOMRect): string => `${Math.round(width)} x ${Math.round(height)}`
