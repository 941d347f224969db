import { HAIRLINE } from './paper'
import type { Sheet } from './sheet'

/** A tick box drawn as lines: ☑ and ☐ are in none of the fonts. */
export function drawTickBox(sheet: Sheet, x: number, top: number, size: number, isTicked: boolean): void {
  sheet.box(x, top, size, size, HAIRLINE)
  if (!isTicked) return
  sheet.line(x + size * 0.2, top + size * 0.5, x + size * 0.42, top + size * 0.75, 1.1)
  sheet.line(x + size * 0.42, top + size * 0.75, x + size * 0.82, top + size * 0.22, 1.1)
}
