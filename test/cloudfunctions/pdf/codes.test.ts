import {
  BinaryBitmap,
  Code128Reader,
  DecodeHintType,
  HybridBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from '@zxing/library'
import { writeCaseCode } from '../../../cloudfunctions/application/printed-code/case-code'
import { A4 } from '../../../cloudfunctions/pdf/layout/paper'
import { drawCode128 } from '../../../cloudfunctions/pdf/layout/draw-code-128'
import { drawQr } from '../../../cloudfunctions/pdf/layout/draw-qr'
import type { Sheet, Tile } from '../../../cloudfunctions/pdf/layout/sheet'

const SCALE = 4
const QUIET = 12

/** A sheet that only takes a mosaic, and paints it large with white around. */
function paint(draw: (sheet: Sheet) => void): BinaryBitmap {
  let taken: readonly Tile[] = []
  const refuse = () => {
    throw new Error('a code is drawn as one mosaic')
  }
  draw({
    paper: A4,
    text: refuse,
    line: refuse,
    box: refuse,
    area: refuse,
    shape: refuse,
    image: refuse,
    mosaic: (_grid, tiles) => (taken = tiles),
  })
  const columns = Math.max(...taken.map(([column, , width]) => column + width))
  const rows = Math.max(20, ...taken.map(([, row, , height]) => row + height))
  const isBar = taken.every(([, row, , height]) => row === 0 && height === 1)
  const width = (columns + 2 * QUIET) * SCALE
  const height = (rows + 2 * QUIET) * SCALE
  const shades = new Uint8ClampedArray(width * height).fill(255)
  for (const [column, row, across, down] of taken)
    for (let y = (row + QUIET) * SCALE; y < (row + QUIET + (isBar ? rows : down)) * SCALE; y++)
      shades.fill(0, y * width + (column + QUIET) * SCALE, y * width + (column + across + QUIET) * SCALE)
  return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(shades, width, height)))
}

describe('codes on documents', () => {
  it.each([
    writeCaseCode({ applicationId: 'app_0123456789abcdef0123', dataHash: '4f1c09a7e2b6', isForm: true }),
    'https://verify.example.org/c/Y000033000000263000023',
    '1',
    '江临省'.repeat(40),
  ])('the QR code of %s reads back', (text) => {
    const bitmap = paint((sheet) => drawQr(sheet, text, 0, 0, 100))
    const hints = new Map([[DecodeHintType.CHARACTER_SET, 'UTF-8']])
    expect(new QRCodeReader().decode(bitmap, hints).getText()).toBe(text)
  })

  it.each([
    '202612200108023',
    '20261220010802',
    'JRX-2026-0318',
    'A1',
    '1234',
    '12345',
    '~ !"#',
    'Y000033000000263000023',
  ])('the bar code of %s reads back', (text) => {
    const bitmap = paint((sheet) => drawCode128(sheet, text, { x: 0, top: 0, width: 200, height: 30 }))
    expect(new Code128Reader().decode(bitmap).getText()).toBe(text)
  })

  it('a bar code refuses what it cannot say', () => {
    expect(() => paint((sheet) => drawCode128(sheet, '沈', { x: 0, top: 0, width: 9, height: 9 }))).toThrow()
  })
})
