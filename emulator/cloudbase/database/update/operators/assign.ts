import { compareValues } from '../../values/compare'
import { copyValue } from '../../values/copy'
import { wording } from '../../wording'
import { checkFieldNames } from '../check-field-names'
import { findPlace, makePlace, readPlace, writePlace } from '../set-path'
import type { UpdateOperator } from '../update-operator'

export const $set: UpdateOperator = (document, path, value) => {
  checkFieldNames(value)
  writePlace(makePlace(document, path), copyValue(value))
}

/** An element of an array is set to null, so that the others keep their places. */
export const $unset: UpdateOperator = (document, path) => {
  const place = findPlace(document, path)
  if (!place || readPlace(place) === undefined) return
  if (Array.isArray(place.holder)) place.holder[Number(place.key)] = null
  else delete place.holder[place.key]
}

export const $rename: UpdateOperator = (document, path, target) => {
  if (typeof target !== 'string' || !target) throw wording.badOperand('$rename', 'the new name as a string')
  const place = findPlace(document, path)
  const value = place && readPlace(place)
  if (!place || value === undefined) return
  if (Array.isArray(place.holder)) throw wording.badOperand('$rename', 'a field that is no array element')
  delete place.holder[place.key]
  writePlace(makePlace(document, target), value)
}

const replaceWhen =
  (accepts: (order: number) => boolean): UpdateOperator =>
  (document, path, value) => {
    const place = makePlace(document, path)
    const present = readPlace(place)
    if (present === undefined || accepts(compareValues(value, present))) writePlace(place, copyValue(value))
  }

export const $min = replaceWhen((order) => order < 0)
export const $max = replaceWhen((order) => order > 0)
