import type { FontChain } from '../fonts/font-chain'
import { fitText, lineHeight, SMALLEST, wrapText } from './fit-text'
import { HAIRLINE } from './paper'
import { grey, type Sheet } from './sheet'

export interface CellText {
  text: string
  align?: 'left' | 'center'
  size?: number
  /** A pale ground that tells a label from what was filled in. */
  isLabel?: boolean
  isBold?: boolean
}

const PADDING = 4
const VERTICAL_PADDING = 3
const LABEL_GROUND = grey(0.955)
export const TEXT_SIZE = 10.5

/** The least height in which a cell of this width holds its text whole, in points. */
export function heightNeeded(chain: FontChain, text: string, width: number): number {
  const inner = width - 2 * PADDING
  if (chain.widthOf(text, SMALLEST) <= inner) return 0
  return wrapText(chain, text, inner, SMALLEST).length * lineHeight(SMALLEST) + VERTICAL_PADDING
}

/** One bordered cell with its text centred in height, shrunk and wrapped so that it stays inside. */
export function drawCell(
  sheet: Sheet,
  chain: FontChain,
  x: number,
  top: number,
  width: number,
  height: number,
  cell: CellText,
): void {
  const { text, align = 'left', size = TEXT_SIZE, isLabel = false, isBold } = cell
  if (isLabel) sheet.area(x, top, width, height, LABEL_GROUND)
  sheet.box(x, top, width, height, HAIRLINE)
  const inner = { width: width - 2 * PADDING, height: height - VERTICAL_PADDING }
  const fitted = fitText(chain, text, inner, size)
  const step = lineHeight(fitted.size)
  let baseline = top + (height - fitted.lines.length * step) / 2 + step / 2 + fitted.size * 0.36
  for (const line of fitted.lines) {
    const indent = align === 'center' ? (inner.width - chain.widthOf(line, fitted.size)) / 2 : 0
    sheet.text(line, x + PADDING + indent, baseline, fitted.size, { isBold })
    baseline += step
  }
}
