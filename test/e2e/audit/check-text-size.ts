import { finding, type Finding } from './finding'
import { isElder } from './age'
import { seenTexts } from './seen-texts'

/** No text is smaller than this, in CSS px; elder mode has none under 18 (P1). */
const LEAST = { usual: 12, elder: 18 }

/** Texts too small to read. */
export function* checkTextSize(page: Element): Generator<Finding> {
  const least = isElder(page) ? LEAST.elder : LEAST.usual
  for (const { element, style, words } of seenTexts(page)) {
    const size = parseFloat(style.fontSize)
    if (size < least) yield finding('small text', element, `${size}px "${words}"`)
  }
}
