import { create } from 'qrcode/lib/core/qrcode'
import type { Sheet, Tile } from './sheet'

/**
 * Any of the eight masks makes a valid code. Choosing the prettiest by trying them all takes longer than the rest of a
 * document, so one is fixed; readers are told in the code which.
 */
const MASK = 2

/** Draws a QR code as rectangles, error correction M. It stays sharp at any size and needs no picture. */
export function drawQr(sheet: Sheet, text: string, x: number, top: number, size: number): void {
  const segment = { data: Buffer.from(text), mode: 'byte' } as const
  const { modules } = create([segment], { errorCorrectionLevel: 'M', maskPattern: MASK })
  const unit = size / modules.size
  const tiles: Tile[] = []
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++) {
      const start = column
      while (column < modules.size && modules.get(row, column)) column++
      if (column > start) tiles.push([start, row, column - start, 1])
    }
  sheet.mosaic({ x, top, unitWidth: unit, unitHeight: unit }, tiles)
}
