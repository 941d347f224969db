import { compareValues, equalValues } from '../../values/compare'
import { candidates } from '../../values/reach'
import { typeName } from '../../values/type-rank'
import { wording } from '../../wording'
import type { QueryOperator } from './query-operator'

const matchesPattern = (pattern: RegExp, value: unknown) =>
  value instanceof RegExp ? equalValues(value, pattern) : typeof value === 'string' && pattern.test(value)

const matches = (wanted: unknown, value: unknown) =>
  wanted instanceof RegExp ? matchesPattern(wanted, value) : equalValues(value, wanted)

/** `$eq`: the value itself or an element of it; null also matches a missing field; key order counts. */
export const $eq: QueryOperator = (path, wanted) => (document) =>
  candidates(document, path).some((value) => equalValues(value, wanted))

export const $ne: QueryOperator = (path, wanted, options) => {
  const equals = $eq(path, wanted, options)
  return (document) => !equals(document)
}

export const $in: QueryOperator = (path, wanted) => {
  if (!Array.isArray(wanted)) throw wording.badOperand('$in', 'an array')
  const list = wanted as unknown[]
  // Scalars are looked up, not compared one by one: a list may hold thousands of ids.
  const scalars = new Set(list.filter((item) => typeof item === 'string' || typeof item === 'number'))
  const others = list.filter((item) => !scalars.has(item as string))
  return (document) =>
    candidates(document, path).some(
      (value) => scalars.has(value as string) || others.some((item) => matches(item, value)),
    )
}

export const $nin: QueryOperator = (path, wanted, options) => {
  if (!Array.isArray(wanted)) throw wording.badOperand('$nin', 'an array')
  const isIn = $in(path, wanted, options)
  return (document) => !isIn(document)
}

/** Ranges compare within one type only; `$gte` and `$lte` of null match null and missing. */
const range =
  (accepts: (order: number) => boolean): QueryOperator =>
  (path, wanted) =>
  (document) =>
    candidates(document, path).some(
      (value) =>
        typeName(value) === typeName(wanted) &&
        !(Number.isNaN(value) !== Number.isNaN(wanted)) &&
        accepts(compareValues(value, wanted)),
    )

export const $gt = range((order) => order > 0)
export const $gte = range((order) => order >= 0)
export const $lt = range((order) => order < 0)
export const $lte = range((order) => order <= 0)
