import { compareValues } from '../../values/compare'
import { wording } from '../../wording'
import type { ExpressionOperator } from './expression-operator'
import { computeArguments } from './expression-operator'

/** Expressions compare across types, in BSON order; a missing value comes before null. */
const comparison =
  (answer: (order: number) => unknown): ExpressionOperator =>
  (value, operand, options) => {
    const [left, right, ...more] = computeArguments(value, operand, options)
    if (!Array.isArray(operand) || operand.length !== 2 || more.length)
      throw wording.badOperand('a comparison expression', 'two arguments')
    const missing = Number(right === undefined) - Number(left === undefined)
    return answer(compareValues(left, right) || missing)
  }

export const $cmp = comparison(Math.sign)
export const $eq = comparison((order) => order === 0)
export const $ne = comparison((order) => order !== 0)
export const $gt = comparison((order) => order > 0)
export const $gte = comparison((order) => order >= 0)
export const $lt = comparison((order) => order < 0)
export const $lte = comparison((order) => order <= 0)
