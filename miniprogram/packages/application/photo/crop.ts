/** The frame on the screen, in px: 33 to 48, as it is printed. */
export const FRAME = { width: 240, height: 349 } as const
/** What is exported: 440 x 640 px is 339 dots per inch on 33 x 48 mm. */
export const OUTPUT = { width: 440, height: 640 } as const
const MAX_ZOOM = 5

export interface Size {
  width: number
  height: number
}

/** Where the picture lies under the frame: the px of its upper left corner, and how much it is enlarged. */
export interface Placement {
  x: number
  y: number
  scale: number
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** The smallest scale at which the picture still fills the frame. */
export const coverScale = ({ width, height }: Size): number =>
  Math.max(FRAME.width / width, FRAME.height / height)

/** In the middle, and a little up: heads are in the upper half. */
export function startPlacement(picture: Size): Placement {
  const scale = coverScale(picture)
  const y = (FRAME.height - picture.height * scale) * 0.3
  return keepInFrame({ x: (FRAME.width - picture.width * scale) / 2, y, scale }, picture)
}

/** Never an empty edge: the picture covers the frame wherever it is dragged and however it is zoomed. */
export function keepInFrame({ x, y, scale }: Placement, picture: Size): Placement {
  const least = coverScale(picture)
  const kept = clamp(scale, least, least * MAX_ZOOM)
  return {
    scale: kept,
    x: clamp(x, FRAME.width - picture.width * kept, 0),
    y: clamp(y, FRAME.height - picture.height * kept, 0),
  }
}

export const move = (placement: Placement, dx: number, dy: number, picture: Size): Placement =>
  keepInFrame({ ...placement, x: placement.x + dx, y: placement.y + dy }, picture)

/** Enlarges around the middle of the frame. */
export function zoom(placement: Placement, factor: number, picture: Size): Placement {
  const least = coverScale(picture)
  const scale = clamp(placement.scale * factor, least, least * MAX_ZOOM)
  const ratio = scale / placement.scale
  const about = (at: number, middle: number) => middle - (middle - at) * ratio
  const x = about(placement.x, FRAME.width / 2)
  const y = about(placement.y, FRAME.height / 2)
  return keepInFrame({ x, y, scale }, picture)
}

/** The part of the picture inside the frame, in the picture's own pixels. */
export const cutOut = ({ x, y, scale }: Placement) => ({
  x: -x / scale,
  y: -y / scale,
  width: FRAME.width / scale,
  height: FRAME.height / scale,
})
