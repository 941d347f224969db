import type { QueryOperator as MingoQueryOperator } from 'mingo/types/operators/typings'

/** A query operator as mingo calls it: compiled once for a path and an operand, then asked per document. */
export type QueryOperator = (
  path: string,
  operand: unknown,
  options: Parameters<MingoQueryOperator>[2],
) => (document: unknown) => boolean
