import { geoIntersects } from '../../geo/intersects'
import { geoWithin } from '../../geo/within'
import { nearCondition, pointOf, distance } from '../../geo/near'
import { reach } from '../../values/reach'
import { isPlainObject } from '../../values/type-rank'
import { wording } from '../../wording'
import type { QueryOperator } from './query-operator'

/** `$nearSphere`, `$near`: within the distances; `find` sorts by distance (metres). */
export const $nearSphere: QueryOperator = (path, operand) => {
  const { center, minimum, maximum } = nearCondition(operand)
  return (document) =>
    reach(document, path).some((value) => {
      const point = pointOf(value)
      if (!point) return false
      const metres = distance(point, center)
      return metres >= minimum && metres <= maximum
    })
}

export const $geoWithin: QueryOperator = (path, operand) => {
  if (!isPlainObject(operand)) throw wording.badOperand('$geoWithin', 'a geometry')
  return (document) => reach(document, path).some((value) => geoWithin(value, operand))
}

export const $geoIntersects: QueryOperator = (path, operand) => {
  const geometry = isPlainObject(operand) ? operand.$geometry : undefined
  if (!isPlainObject(geometry)) throw wording.badOperand('$geoIntersects', 'a $geometry')
  return (document) => reach(document, path).some((value) => geoIntersects(value, geometry))
}
