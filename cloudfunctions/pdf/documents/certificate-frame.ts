import { centerText } from '../layout/center-text'
import type { DocumentCanvas } from '../layout/document-canvas'
import { drawQr } from '../layout/draw-qr'
import { A4_LANDSCAPE, mm } from '../layout/paper'
import type { Ink, Sheet } from '../layout/sheet'

export const GOLD: Ink = [0.7, 0.53, 0.22]
export const RED: Ink = [0.68, 0.09, 0.1]
const PALE_GOLD: Ink = [0.988, 0.976, 0.945]
const CODE = mm(24)

/** A landscape sheet with the frame of a certificate: a heavy rule, a fine one, and notched corners. */
export function addCertificateSheet(canvas: DocumentCanvas): Sheet {
  const sheet = canvas.addSheet(A4_LANDSCAPE)
  const { width, height } = sheet.paper
  const rules = [
    [mm(9), 2.6],
    [mm(12), 0.7],
    [mm(13.2), 0.4],
  ] as const
  sheet.area(mm(13.2), mm(13.2), width - mm(26.4), height - mm(26.4), PALE_GOLD)
  for (const [inset, weight] of rules)
    sheet.box(inset, inset, width - 2 * inset, height - 2 * inset, weight, GOLD)
  const near = mm(12)
  const notch = mm(7)
  for (const x of [near, width - near])
    for (const top of [near, height - near]) {
      const right = x === near ? 1 : -1
      const down = top === near ? 1 : -1
      sheet.shape(
        [
          [x, top],
          [x + right * notch, top],
          [x, top + down * notch],
        ],
        GOLD,
      )
      sheet.line(x + right * notch * 1.5, top, x, top + down * notch * 1.5, 0.8, GOLD)
    }
  return sheet
}

/** The code by which anybody checks the certificate, with what to do under it. */
export function drawVerification(
  canvas: DocumentCanvas,
  sheet: Sheet,
  { x, top, verifyUrl, dataHash }: { x: number; top: number; verifyUrl: string; dataHash: string },
): void {
  drawQr(sheet, verifyUrl, x, top, CODE)
  centerText(sheet, canvas.chain, '扫码查验', x + CODE / 2, top + CODE + 12, 9)
  centerText(sheet, canvas.chain, `校验 ${dataHash}`, x + CODE / 2, top + CODE + 23, 6.5)
}
