import { code128 } from './code-128'
import type { Sheet, Tile } from './sheet'

/** Draws a Code 128 bar code into a frame. Leave ten modules of white at both ends. */
export function drawCode128(
  sheet: Sheet,
  text: string,
  frame: { x: number; top: number; width: number; height: number },
): void {
  const widths = code128(text)
  const modules = widths.reduce((sum, width) => sum + width, 0)
  const tiles: Tile[] = []
  let column = 0
  widths.forEach((width, index) => {
    if (index % 2 === 0) tiles.push([column, 0, width, 1])
    column += width
  })
  const { x, top, width, height } = frame
  sheet.mosaic({ x, top, unitWidth: width / modules, unitHeight: height }, tiles)
}
