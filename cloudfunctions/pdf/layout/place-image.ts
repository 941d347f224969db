import { imageSize } from 'image-size'
import type { DocumentCanvas } from './document-canvas'
import type { Sheet } from './sheet'

interface Frame {
  x: number
  top: number
  width: number
  height: number
}

/** Clockwise quarter turns that make a camera's picture upright, by EXIF orientation. Mirrored ones stay as they are. */
const TURNS: Record<number, 0 | 1 | 2 | 3> = { 1: 0, 3: 2, 6: 1, 8: 3 }

/** Draws a picture upright, as large as its frame allows, centred: a form must not cut a picture. Answers where it is. */
export function placeImage(canvas: DocumentCanvas, sheet: Sheet, bytes: Buffer, frame: Frame): Frame {
  const measured = imageSize(bytes)
  const turn = TURNS[measured.orientation ?? 1] ?? 0
  const [width, height] = turn % 2 ? [measured.height, measured.width] : [measured.width, measured.height]
  const scale = Math.min(frame.width / width, frame.height / height)
  const fitted = { width: width * scale, height: height * scale }
  const placed = {
    ...fitted,
    x: frame.x + (frame.width - fitted.width) / 2,
    top: frame.top + (frame.height - fitted.height) / 2,
  }
  sheet.image(canvas.addImage(bytes), { ...placed, turn })
  return placed
}
