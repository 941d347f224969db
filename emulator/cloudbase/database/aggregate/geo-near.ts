import { distance, pointOf } from '../geo/near'
import { shapeOf } from '../geo/shapes'
import { setField } from '../update/set-field'
import type { Document } from '../values/document'
import { reach } from '../values/reach'
import { isPlainObject } from '../values/type-rank'
import { wording } from '../wording'

/**
 * `$geoNear`: matches in order of distance (metres) from `near`, with `distanceField` added and, when asked
 * for by `includeLocs`, the place that was measured.
 */
export function runGeoNear(operand: unknown, documentsOf: (query: Document) => Document[]): Document[] {
  const stage = isPlainObject(operand) ? operand : {}
  const center = pointOf(stage.near)
  const { distanceField, includeLocs } = stage
  if (!center || typeof distanceField !== 'string')
    throw wording.badOperand('$geoNear', 'near (a Point) and distanceField')
  const minimum = typeof stage.minDistance === 'number' ? stage.minDistance : 0
  const maximum = typeof stage.maxDistance === 'number' ? stage.maxDistance : Infinity
  const factor = typeof stage.distanceMultiplier === 'number' ? stage.distanceMultiplier : 1
  const limit = [stage.limit, stage.num].find((value) => typeof value === 'number')
  const found = documentsOf(isPlainObject(stage.query) ? stage.query : {}).flatMap((document) => {
    const place = placeOf(document, stage.key)
    const point = pointOf(place)
    const metres = point ? distance(point, center) : NaN
    return metres >= minimum && metres <= maximum ? [{ document, place, metres }] : []
  })
  return found
    .sort((a, b) => a.metres - b.metres)
    .slice(0, limit as number | undefined)
    .map(({ document, place, metres }) => {
      const measured = setField(document, distanceField, metres * factor)
      return typeof includeLocs === 'string' ? setField(measured, includeLocs, place) : measured
    })
}

/** The field named by `key`, or the first that holds a point. */
const placeOf = (document: Document, key: unknown): unknown =>
  typeof key === 'string'
    ? reach(document, key)[0]
    : Object.values(document).find((value) => isPlainObject(value) && shapeOf(value))
