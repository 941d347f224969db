import { evalExpr } from 'mingo/core'
import type { AccumulatorOperator } from 'mingo/types/operators/typings'
import { isPlainObject } from '../../values/type-rank'
import { wording } from '../../wording'

/** `$mergeObjects` in a `$group`: the operand may be any expression, an object of expressions included. */
export const $mergeObjects = (
  documents: unknown[],
  operand: unknown,
  options: Parameters<AccumulatorOperator>[2],
): Record<string, unknown> => {
  const merged: Record<string, unknown> = {}
  for (const document of documents) {
    const value: unknown = evalExpr(document, operand, options)
    if (value === null || value === undefined) continue
    if (!isPlainObject(value)) throw wording.badOperand('$mergeObjects', 'objects')
    Object.assign(merged, value)
  }
  return merged
}
