import { evalExpr } from 'mingo/core'
import type { ExpressionOperator as MingoExpressionOperator } from 'mingo/types/operators/typings'

/** An expression operator as mingo calls it: the current value, the operand not yet computed, the options. */
export type ExpressionOperator = (
  value: unknown,
  operand: unknown,
  options: Parameters<MingoExpressionOperator>[2],
) => unknown

/** Computes an operand that is a list of arguments; a single one may stand alone. */
export function computeArguments(...[value, operand, options]: Parameters<ExpressionOperator>): unknown[] {
  const computed: unknown = evalExpr(value, operand, options)
  return Array.isArray(computed) ? (computed as unknown[]) : [computed]
}
