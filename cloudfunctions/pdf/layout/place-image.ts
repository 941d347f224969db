import type { DocumentBuilder } from './document-builder'
import { quarterTurns } from './quarter-turns'
import type { Sheet } from './sheet'

interface Frame {
  x: number
  top: number
  width: number
  height: number
}

/** Draws a picture upright, as large as its frame allows, centred. `cover` is not offered: a form must not cut a picture. */
export async function placeImage(
  document: DocumentBuilder,
  sheet: Sheet,
  bytes: Buffer,
  frame: Frame,
): Promise<void> {
  const embedded = await document.embedImage(bytes)
  const turn = quarterTurns(bytes)
  const [width, height] =
    turn % 2 ? [embedded.image.height, embedded.image.width] : [embedded.image.width, embedded.image.height]
  const scale = Math.min(frame.width / width, frame.height / height)
  const fitted = { width: width * scale, height: height * scale }
  sheet.image(embedded, {
    ...fitted,
    x: frame.x + (frame.width - fitted.width) / 2,
    top: frame.top + (frame.height - fitted.height) / 2,
    turn,
  })
}
