import { wording } from '../wording'
import { edgesMeet, inPolygon, onEdge } from './planar'
import type { Shape } from './shapes'
import { cornersOf, edgesOf, shapeOf } from './shapes'

/** `$geoIntersects`: the value and the geometry have a point in common. */
export function geoIntersects(value: unknown, geometry: Record<string, unknown>): boolean {
  const wanted = shapeOf(geometry)
  if (!wanted) throw wording.badOperand('$geoIntersects', 'a GeoJSON geometry')
  const shape = shapeOf(value)
  return Boolean(shape && (touches(shape, wanted) || touches(wanted, shape)))
}

function touches(a: Shape, b: Shape): boolean {
  const edges = edgesOf(b)
  return (
    cornersOf(a).some(
      (corner) =>
        b.points.some((point) => point[0] === corner[0] && point[1] === corner[1]) ||
        edges.some((edge) => onEdge(corner, edge)) ||
        b.polygons.some((polygon) => inPolygon(corner, polygon)),
    ) || edgesOf(a).some((edge) => edges.some((other) => edgesMeet(edge, other)))
  )
}
