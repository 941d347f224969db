import type { DocumentCanvas } from './document-canvas'
import { drawQr } from './draw-qr'
import { CONTENT_WIDTH, FOOT_HEIGHT, MARGIN } from './flow'
import { A4, mm } from './paper'

export interface Foot {
  /** The document's own number. */
  number: string
  /** Short hash of the data, so that a signed copy can be matched to what was printed. */
  dataHash: string
  /** What to do with the hash, printed behind it. */
  hashNote?: string
  /** What the code says when it is scanned; no code without. */
  code?: string
  issuer: string
}

const SIZE = 8
const CODE_SIZE = mm(17)

/** Writes the foot of every sheet once all of them are known: page x of y, number, hash, code. */
export function drawFoots(canvas: DocumentCanvas, foot: Foot): void {
  const { number, dataHash, hashNote = '', code, issuer } = foot
  const top = A4.height - FOOT_HEIGHT
  canvas.sheets.forEach((sheet, index) => {
    sheet.line(MARGIN, top, MARGIN + CONTENT_WIDTH, top)
    sheet.text(`${issuer}    编号 ${number}`, MARGIN, top + 14, SIZE)
    sheet.text(`数据校验 ${dataHash}${hashNote}`, MARGIN, top + 26, SIZE)
    sheet.text(`第 ${index + 1} 页 共 ${canvas.sheets.length} 页`, MARGIN, top + 38, SIZE)
    if (code) drawQr(sheet, code, MARGIN + CONTENT_WIDTH - CODE_SIZE, top + 5, CODE_SIZE)
  })
}
