import { isPlainObject } from '../values/type-rank'
import type { Position } from './near'
import { isPosition, pointOf } from './near'

/** A geometry taken apart. Edges are straight in longitude and latitude. */
export interface Shape {
  points: Position[]
  lines: Position[][]
  /** Each polygon: the outer ring, then holes. */
  polygons: Position[][][]
}

/** Takes a GeoJSON value (or a plain pair) apart; undefined when it is none. */
export function shapeOf(value: unknown): Shape | undefined {
  const point = pointOf(value)
  if (point) return { points: [point], lines: [], polygons: [] }
  if (!isPlainObject(value) || !Array.isArray(value.coordinates)) return undefined
  const coordinates = value.coordinates as unknown[]
  switch (value.type) {
    case 'MultiPoint':
      return { points: positions(coordinates), lines: [], polygons: [] }
    case 'LineString':
      return { points: [], lines: [positions(coordinates)], polygons: [] }
    case 'MultiLineString':
      return { points: [], lines: rings(coordinates), polygons: [] }
    case 'Polygon':
      return { points: [], lines: [], polygons: [rings(coordinates)] }
    case 'MultiPolygon':
      return { points: [], lines: [], polygons: coordinates.map((polygon) => rings(polygon as unknown[])) }
    default:
      return undefined
  }
}

const positions = (list: unknown[]): Position[] => list.filter(isPosition)
const rings = (list: unknown[]): Position[][] =>
  list.filter((ring): ring is unknown[] => Array.isArray(ring)).map(positions)

/** Every corner of a shape. */
export const cornersOf = ({ points, lines, polygons }: Shape): Position[] => [
  ...points,
  ...lines.flat(),
  ...polygons.flat(2),
]

/** Every edge of a shape. */
export function edgesOf({ lines, polygons }: Shape): [Position, Position][] {
  return [...lines, ...polygons.flat()].flatMap((line) =>
    line.slice(1).map((to, at): [Position, Position] => [line[at] as Position, to]),
  )
}
