import { backgroundsOf, contrast, opacityOf, readColor } from './colors'
import { finding, type Finding } from './finding'
import { isSeen } from './geometry'
import { seenTexts } from './seen-texts'

/** WCAG 2 AA for text of any size. */
const ENOUGH = 4.5

/** Texts, and what stands in fields, with too little contrast to what is behind them. Disabled controls are exempt. */
export function* checkContrast(page: Element): Generator<Finding> {
  for (const { element, style } of seenTexts(page)) yield* measure(element, style.color)
  for (const field of page.querySelectorAll<HTMLInputElement>('input, textarea')) {
    if (!isSeen(field)) continue
    if (field.value) yield* measure(field, getComputedStyle(field).color)
    else if (field.placeholder) yield* measure(field, getComputedStyle(field, '::placeholder').color)
  }
}

function* measure(element: Element, color: string): Generator<Finding> {
  if (element.closest('[aria-disabled="true"], :disabled')) return
  const [red, green, blue, alpha] = readColor(color)
  const text = [red, green, blue, alpha * opacityOf(element)] as const
  const ratios = (backgroundsOf(element) ?? []).map((background) => contrast([...text], background))
  const least = Math.min(...ratios)
  if (least < ENOUGH) yield finding('low contrast', element, least.toFixed(2))
}
