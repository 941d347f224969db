import { isElder } from './age'
import { finding, type Finding } from './finding'
import { tappables } from './tappables'

/** Apple's and WeChat's own measure for a fingertip, in CSS px; elder mode asks for more (P1). */
const FINGERTIP = { usual: 44, elder: 60 }

/** What can be tapped but has no name for a screen reader, or is too small for a finger. */
export function* checkTargets(page: Element): Generator<Finding> {
  const fingertip = isElder(page) ? FINGERTIP.elder : FINGERTIP.usual
  for (const element of tappables(page)) {
    if (!nameOf(element)) yield finding('no name', element, element.getAttribute('role') ?? '')
    if (isInSentence(element)) continue
    const { width, height } = reach(element.closest('wx-label') ?? element, fingertip)
    if (width < fingertip || height < fingertip)
      yield finding('small target', element, `${Math.round(width)} x ${Math.round(height)}`)
  }
}

function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label')?.trim()
  if (label) return label
  if (element.getAttribute('aria-hidden') === 'true') return ''
  return [...element.childNodes]
    .map((node) => (node instanceof Element ? nameOf(node) : (node.textContent ?? '')))
    .join('')
    .trim()
}

/** A link within running text is as high as its line; WCAG 2.5.8 leaves those out. */
function isInSentence(element: Element): boolean {
  if (getComputedStyle(element).display !== 'inline') return false
  return [...(element.parentElement?.childNodes ?? [])].some(
    (node) => node !== element && node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
  )
}

/** Width and height in which a finger hits the element: its box, or more when a pseudo-element widens it. */
function reach(element: Element, fingertip: number): { width: number; height: number } {
  const { width, height } = element.getBoundingClientRect()
  if (width >= fingertip && height >= fingertip) return { width, height }
  element.scrollIntoView({ block: 'center' })
  const box = element.getBoundingClientRect()
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
  const hits = (dx: number, dy: number) => element.contains(document.elementFromPoint(x + dx, y + dy))
  const half = fingertip / 2 - 1
  return {
    width: Math.max(width, hits(-half, 0) && hits(half, 0) ? fingertip : 0),
    height: Math.max(height, hits(0, -half) && hits(0, half) ? fingertip : 0),
  }
}
