import type { Iterator } from 'mingo/lazy'
import type { PipelineOperator } from 'mingo/types/operators/typings'

/** A stage of an aggregation as mingo calls it. */
export type Stage = (
  ...stage: [documents: Iterator, operand: unknown, options: Parameters<PipelineOperator>[2]]
) => Iterator
