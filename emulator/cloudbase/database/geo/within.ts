import { isPlainObject } from '../values/type-rank'
import { wording } from '../wording'
import type { Position } from './near'
import { distance, earthRadius, isPosition } from './near'
import { inPolygon, edgesMeet, onEdge } from './planar'
import type { Shape } from './shapes'
import { cornersOf, edgesOf, shapeOf } from './shapes'

/** `$geoWithin`: all of the value lies in the polygon(s) of `$geometry` or in the circle of `$centerSphere`. */
export function geoWithin(value: unknown, condition: Record<string, unknown>): boolean {
  const shape = shapeOf(value)
  if (!shape) return false
  const circle = condition.$centerSphere
  if (Array.isArray(circle)) {
    const [center, radius] = circle as unknown[]
    if (!isPosition(center) || typeof radius !== 'number')
      throw wording.badOperand('$centerSphere', '[[longitude, latitude], radians]')
    return cornersOf(shape).every((corner) => distance(corner, center) <= radius * earthRadius)
  }
  const area = shapeOf(condition.$geometry)
  if (!isPlainObject(condition.$geometry) || !area?.polygons.length)
    throw wording.badOperand('$geoWithin', 'a Polygon, a MultiPolygon or a $centerSphere')
  return area.polygons.some((polygon) => insidePolygon(shape, polygon))
}

/** All corners inside and no edge that leaves through the border. */
function insidePolygon(shape: Shape, polygon: Position[][]): boolean {
  const border = edgesOf({ points: [], lines: polygon, polygons: [] })
  return (
    cornersOf(shape).every((corner) => inPolygon(corner, polygon)) &&
    edgesOf(shape).every((edge) => {
      const touches = border.filter((side) => edgesMeet(edge, side))
      return touches.every(
        (side) => edge.some((corner) => onEdge(corner, side)) || side.some((c) => onEdge(c, edge)),
      )
    })
  )
}
