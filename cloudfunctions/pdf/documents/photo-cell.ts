import type { DocumentCanvas } from '../layout/document-canvas'
import { mm } from '../layout/paper'
import { placeImage } from '../layout/place-image'
import { centerText } from '../layout/center-text'
import { grey, type Sheet } from '../layout/sheet'

/** The photo prints 33 mm wide and 48 mm high (manual S2); its cell leaves a little white around it. */
const PHOTO = { width: mm(33), height: mm(48) }
export const PHOTO_CELL = PHOTO.width + 12

/** The cell for the candidate's photo; without one it says what belongs there. */
export function drawPhotoCell(
  canvas: DocumentCanvas,
  sheet: Sheet,
  photo: Buffer | null,
  { x, top, height }: { x: number; top: number; height: number },
): void {
  sheet.box(x, top, PHOTO_CELL, height)
  const frame = { x: x + (PHOTO_CELL - PHOTO.width) / 2, top: top + (height - PHOTO.height) / 2, ...PHOTO }
  if (photo) placeImage(canvas, sheet, photo, frame)
  else
    centerText(sheet, canvas.chain, '照　片', x + PHOTO_CELL / 2, top + height / 2, 10.5, { ink: grey(0.35) })
}
