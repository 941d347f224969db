import type { FontChain } from '../fonts/font-chain'
import type { Sheet, TextStyle } from './sheet'

/** Writes a line around a middle, its letter spacing counted between the characters only. */
export function centerText(
  sheet: Sheet,
  chain: FontChain,
  text: string,
  middle: number,
  baseline: number,
  size: number,
  style: TextStyle = {},
): void {
  const width = chain.widthOf(text, size) + (style.spacing ?? 0) * ([...text].length - 1)
  sheet.text(text, middle - width / 2, baseline, size, style)
}
