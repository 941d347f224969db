import qrcode from 'qrcode-generator'
import type { Sheet } from './sheet'

/** Draws a QR code as rectangles, error correction M. It stays sharp at any size and needs no picture. */
export function drawQr(sheet: Sheet, text: string, x: number, top: number, size: number): void {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  const count = code.getModuleCount()
  const module = size / count
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (!code.isDark(row, column)) continue
      let end = column + 1
      while (end < count && code.isDark(row, end)) end++
      sheet.area(x + column * module, top + row * module, (end - column) * module, module)
      column = end
    }
  }
}
