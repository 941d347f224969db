import { Query } from 'mingo/query'
import { candidates, reach } from '../../values/reach'
import { isPlainObject } from '../../values/type-rank'
import { wording } from '../../wording'
import { $eq } from './equality'
import type { QueryOperator } from './query-operator'

const logical = ['$and', '$or', '$nor', '$expr']
const isValueCondition = (condition: Record<string, unknown>) => {
  const keys = Object.keys(condition)
  return keys.length > 0 && keys.every((key) => key.startsWith('$') && !logical.includes(key))
}

/** `$elemMatch`: one element meets all conditions. A condition with field names never matches a scalar. */
export const $elemMatch: QueryOperator = (path, condition, options) => {
  if (!isPlainObject(condition)) throw wording.badOperand('$elemMatch', 'an object')
  const matches = elementMatcher(condition, options)
  return (document) => reach(document, path).some((value) => Array.isArray(value) && value.some(matches))
}

/** Tells whether an element of an array meets an `$elemMatch` condition; projections use it too. */
export function elementMatcher(
  condition: Record<string, unknown>,
  options: Parameters<QueryOperator>[2],
): (element: unknown) => boolean {
  if (isValueCondition(condition)) {
    const query = new Query({ element: condition }, options)
    return (element) => query.test({ element })
  }
  const query = new Query(condition, options)
  return (element) => isPlainObject(element) && query.test(element)
}

export const $all: QueryOperator = (path, operand, options) => {
  if (!Array.isArray(operand)) throw wording.badOperand('$all', 'an array')
  const tests = operand.map((item: unknown) =>
    isPlainObject(item) && '$elemMatch' in item
      ? $elemMatch(path, item.$elemMatch, options)
      : item instanceof RegExp
        ? (document: unknown) =>
            candidates(document, path).some((value) => typeof value === 'string' && item.test(value))
        : $eq(path, item, options),
  )
  return (document) => tests.length > 0 && tests.every((test) => test(document))
}

export const $size: QueryOperator = (path, operand) => {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0)
    throw wording.badOperand('$size', 'a whole number that is not negative')
  return (document) => reach(document, path).some((value) => Array.isArray(value) && value.length === operand)
}

export const $exists: QueryOperator = (path, operand) => (document) =>
  reach(document, path).some((value) => value !== undefined) === Boolean(operand)
