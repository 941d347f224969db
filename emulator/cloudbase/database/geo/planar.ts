import type { Position } from './near'

const cross = (o: Position, a: Position, b: Position) =>
  (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

const between = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b)

/** The point lies on the edge. */
export const onEdge = (point: Position, [a, b]: [Position, Position]): boolean =>
  cross(a, b, point) === 0 && between(point[0], a[0], b[0]) && between(point[1], a[1], b[1])

/** The edges have a point in common. */
export function edgesMeet(first: [Position, Position], second: [Position, Position]): boolean {
  const [a, b] = first
  const [c, d] = second
  const crossing =
    Math.sign(cross(a, b, c)) * Math.sign(cross(a, b, d)) < 0 &&
    Math.sign(cross(c, d, a)) * Math.sign(cross(c, d, b)) < 0
  return crossing || onEdge(c, first) || onEdge(d, first) || onEdge(a, second) || onEdge(b, second)
}

/** The point lies in the ring or on its border. */
export function inRing(point: Position, ring: Position[]): boolean {
  let inside = false
  for (let at = 1; at < ring.length; at++) {
    const a = ring[at - 1] as Position
    const b = ring[at] as Position
    if (onEdge(point, [a, b])) return true
    const crosses = a[1] > point[1] !== b[1] > point[1]
    if (crosses && point[0] < ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
  }
  return inside
}

const onBorder = (point: Position, ring: Position[]) =>
  ring.slice(1).some((to, at) => onEdge(point, [ring[at] as Position, to]))

/** The point lies in the polygon (its border included) and in none of its holes. */
export function inPolygon(point: Position, [outer = [], ...holes]: Position[][]): boolean {
  return inRing(point, outer) && !holes.some((hole) => inRing(point, hole) && !onBorder(point, hole))
}
