import { $trunc as mingoTrunc } from 'mingo/operators/expression'
import type { Document } from '../../values/document'
import type { ExpressionOperator } from './expression-operator'

/** `$trunc: number` or `[number, place]`; mingo takes the list only. */
export const $trunc: ExpressionOperator = (value, operand, options): unknown =>
  mingoTrunc(value as Document, Array.isArray(operand) ? operand : [operand], options)
