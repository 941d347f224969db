import qrcode from 'qrcode-generator'
import type { Sheet, Tile } from './sheet'

/** Draws a QR code as rectangles, error correction M. It stays sharp at any size and needs no picture. */
export function drawQr(sheet: Sheet, text: string, x: number, top: number, size: number): void {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  const count = code.getModuleCount()
  const tiles: Tile[] = []
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (!code.isDark(row, column)) continue
      let end = column + 1
      while (end < count && code.isDark(row, end)) end++
      tiles.push([column, row, end - column, 1])
      column = end
    }
  }
  sheet.mosaic({ x, top, unitWidth: size / count, unitHeight: size / count }, tiles)
}
