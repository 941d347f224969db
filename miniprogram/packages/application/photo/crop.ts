import type { PhotoRules } from '../../../../cloudfunctions/exam/contract'

/** Height of the frame on the screen, in px. */
const FRAME_HEIGHT = 349
/** Leaves the marks of the head frame room beside it, at 320 px too. */
const WIDEST = 288
const MAX_ZOOM = 5

export interface Size {
  width: number
  height: number
}

/** What is being cropped: the frame on the screen, and the picture under it in its own pixels. */
export interface Cropping {
  frame: Size
  picture: Size
}

/** Where the picture lies under the frame: the px of its upper left corner, and how much it is enlarged. */
export interface Placement {
  x: number
  y: number
  scale: number
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** The frame on the screen, in px, with the proportions of the exam's photos. */
export function frameFor({ width, height }: Pick<PhotoRules, 'width' | 'height'>): Size {
  const scale = Math.min(FRAME_HEIGHT / height, WIDEST / width)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** The smallest scale at which the picture still fills the frame. */
export const coverScale = ({ frame, picture }: Cropping): number =>
  Math.max(frame.width / picture.width, frame.height / picture.height)

/** In the middle, and a little up: heads are in the upper half. */
export function startPlacement(cropping: Cropping): Placement {
  const { frame, picture } = cropping
  const scale = coverScale(cropping)
  const y = (frame.height - picture.height * scale) * 0.3
  return keepInFrame({ x: (frame.width - picture.width * scale) / 2, y, scale }, cropping)
}

/** Never an empty edge: the picture covers the frame wherever it is dragged and however it is zoomed. */
export function keepInFrame({ x, y, scale }: Placement, cropping: Cropping): Placement {
  const { frame, picture } = cropping
  const least = coverScale(cropping)
  const kept = clamp(scale, least, least * MAX_ZOOM)
  return {
    scale: kept,
    x: clamp(x, frame.width - picture.width * kept, 0),
    y: clamp(y, frame.height - picture.height * kept, 0),
  }
}

export const move = (placement: Placement, dx: number, dy: number, cropping: Cropping): Placement =>
  keepInFrame({ ...placement, x: placement.x + dx, y: placement.y + dy }, cropping)

/** Enlarges around the middle of the frame. */
export function zoom(placement: Placement, factor: number, cropping: Cropping): Placement {
  const { frame } = cropping
  const least = coverScale(cropping)
  const scale = clamp(placement.scale * factor, least, least * MAX_ZOOM)
  const ratio = scale / placement.scale
  const about = (at: number, middle: number) => middle - (middle - at) * ratio
  const x = about(placement.x, frame.width / 2)
  const y = about(placement.y, frame.height / 2)
  return keepInFrame({ x, y, scale }, cropping)
}

/** The part of the picture inside the frame, in the picture's own pixels. */
export const cutOut = ({ x, y, scale }: Placement, frame: Size) => ({
  x: -x / scale,
  y: -y / scale,
  width: frame.width / scale,
  height: frame.height / scale,
})
