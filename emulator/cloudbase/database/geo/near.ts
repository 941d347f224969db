import { isPlainObject } from '../values/type-rank'
import { wording } from '../wording'

/** Longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number]

/** The radius that the service's spherical distances use, in metres. */
export const earthRadius = 6_378_100

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The great-circle distance in metres (haversine). */
export function distance(a: Position, b: Position): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const chord = half(a[1], b[1]) + Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * half(a[0], b[0])
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}

export const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && typeof value[0] === 'number' && typeof value[1] === 'number'

/** The position of a GeoJSON Point or a plain pair of numbers. */
export function pointOf(value: unknown): Position | undefined {
  if (isPosition(value)) return value
  if (isPlainObject(value) && value.type === 'Point' && isPosition(value.coordinates))
    return value.coordinates
  return undefined
}

/** What `$nearSphere` asks: `{ $geometry: Point, $maxDistance?, $minDistance? }`, distances in metres. */
export function nearCondition(operand: unknown): { center: Position; minimum: number; maximum: number } {
  const condition = isPlainObject(operand) ? operand : {}
  const center = pointOf(condition.$geometry)
  if (!center) throw wording.badOperand('$nearSphere', 'a $geometry of type Point')
  return {
    center,
    minimum: typeof condition.$minDistance === 'number' ? condition.$minDistance : 0,
    maximum: typeof condition.$maxDistance === 'number' ? condition.$maxDistance : Infinity,
  }
}
