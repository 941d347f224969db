import { centerText } from '../layout/center-text'
import type { DocumentCanvas } from '../layout/document-canvas'
import { drawQr } from '../layout/draw-qr'
import { A4_LANDSCAPE, mm } from '../layout/paper'
import { grey, type Ink, type Sheet } from '../layout/sheet'

export const GOLD: Ink = [0.7, 0.53, 0.22]
export const RED: Ink = [0.68, 0.09, 0.1]
const PALE_GOLD: Ink = [0.988, 0.976, 0.945]
const CODE = mm(24)

interface Verification {
  x: number
  top: number
  verifyUrl: string
  /** The certificate's own number. */
  number: string
  dataHash: string
}

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

/** The code by which anybody checks the certificate, and at the foot what every document carries. */
export function drawVerification(
  canvas: DocumentCanvas,
  sheet: Sheet,
  { x, top, verifyUrl, number, dataHash }: Verification,
): void {
  drawQr(sheet, verifyUrl, x, top, CODE)
  centerText(sheet, canvas.chain, '扫码查验', x + CODE / 2, top + CODE + 13, 9.5)
  const foot = `编号 ${number}　数据校验 ${dataHash}　第 1 页 共 1 页　证书状态以查验页面显示的为准`
  centerText(sheet, canvas.chain, foot, sheet.paper.width / 2, sheet.paper.height - mm(18), 8, {
    ink: grey(0.3),
  })
}
