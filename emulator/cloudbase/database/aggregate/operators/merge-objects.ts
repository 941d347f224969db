import { $push } from 'mingo/operators/accumulator'
import { isPlainObject } from '../../values/type-rank'
import { wording } from '../../wording'
import { computeArguments, type ExpressionOperator } from './expression-operator'

/**
 * `$mergeObjects`: of its arguments, or (in a `$group`, where mingo hands over the whole group) of what its
 * operand is for each document. The operand may be an object of expressions.
 */
export const $mergeObjects: ExpressionOperator = (value, operand, options) => {
  const parts: unknown[] = Array.isArray(value)
    ? $push(value, operand, options)
    : computeArguments(value, operand, options)
  const present = parts.filter((part) => part !== null && part !== undefined)
  if (!present.every(isPlainObject)) throw wording.badOperand('$mergeObjects', 'objects')
  return Object.assign({}, ...present) as Record<string, unknown>
}
