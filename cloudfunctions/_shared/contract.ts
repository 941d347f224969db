import type { z } from 'zod'
import type { Access } from './access'

/** One route of a function: what it takes, who may call it, and (as a type only) what it answers. */
export interface Route<I extends z.ZodType = z.ZodType, O = unknown, A extends Access = Access> {
  readonly input: I
  readonly access: A
  readonly output: O
}

export type Contract = Record<string, Route>

/**
 * Declares a route: `route<Output>()('profile', z.object({ ... }))`.
 * The output exists only in the type system; `output` is never read at run time.
 */
export const route =
  <O>() =>
  <I extends z.ZodType, const A extends Access>(access: A, input: I): Route<I, O, A> => ({
    access,
    input,
    output: undefined as O,
  })

/** A page of a list. `nextCursor` is absent on the last page; send it back unchanged to get the next one. */
export interface Page<T> {
  items: T[]
  nextCursor?: string
}
