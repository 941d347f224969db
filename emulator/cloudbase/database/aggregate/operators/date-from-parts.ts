import { $dateFromParts as mingoDateFromParts } from 'mingo/operators/expression'
import type { Document } from '../../values/document'
import { isPlainObject } from '../../values/type-rank'
import type { ExpressionOperator } from './expression-operator'

/** Month and day count as 1 when they are not given. */
export const $dateFromParts: ExpressionOperator = (value, operand, options) => {
  const parts = isPlainObject(operand) && 'year' in operand ? { month: 1, day: 1, ...operand } : operand
  return mingoDateFromParts(value as Document, parts, options)
}
