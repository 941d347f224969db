import { move, zoom, type Cropping, type Placement } from './crop'

interface Point {
  clientX: number
  clientY: number
}

const distance = ([a, b]: readonly Point[]) =>
  a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0

/** Follows fingers on the picture: one moves it, two enlarge it. */
export class Gesture {
  private last: readonly Point[] = []

  start(touches: readonly Point[]): void {
    this.last = [...touches]
  }

  /** The placement after the fingers went from where they were to `touches`. */
  follow(touches: readonly Point[], placement: Placement, cropping: Cropping): Placement {
    const before = this.last
    this.last = [...touches]
    if (before.length !== touches.length) return placement
    if (touches.length >= 2) return zoom(placement, distance(touches) / (distance(before) || 1), cropping)
    const [from] = before
    const [to] = touches
    return from && to
      ? move(placement, to.clientX - from.clientX, to.clientY - from.clientY, cropping)
      : placement
  }
}
