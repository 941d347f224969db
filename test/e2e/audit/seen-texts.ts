import { isSeen } from './geometry'

/** A piece of text on the page, with a box for each of its lines as high as its letters. */
export interface SeenText {
  element: Element
  words: string
  style: CSSStyleDeclaration
  lines: DOMRect[]
}

/** All texts of the page that a person can read. What is hidden from screen readers is decoration, and left out. */
export function* seenTexts(page: Element): Generator<SeenText> {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const words = (node.textContent ?? '').trim()
    if (!words || !element || element.closest('[aria-hidden="true"]') || !isSeen(element)) continue
    const style = getComputedStyle(element)
    const range = document.createRange()
    range.selectNodeContents(node)
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0)
    yield { element, words, style, lines: lines.map((line) => lettersOf(line, parseFloat(style.fontSize))) }
  }
}

/** A line's box includes room above and below that its font asks for; the letters stand in the middle. */
function lettersOf({ left, top, width, height }: DOMRect, fontSize: number): DOMRect {
  return new DOMRect(left, top + (height - fontSize) / 2, width, fontSize)
}
