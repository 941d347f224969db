import type { Actor } from './actors'

/** A call of a privileged route that succeeds in the demo world, once what it needs has been prepared. */
export interface PrivilegedCall {
  /** `looks`: shows somebody's data, writes nothing but that it was looked at. */
  effect: 'reads' | 'writes' | 'looks'
  prepare: () => Promise<{ by: Actor; input: object }>
}

export const reads = (by: Actor, input: object = {}): PrivilegedCall => ({
  effect: 'reads',
  prepare: () => Promise.resolve({ by, input }),
})
export const readsAfter = (by: Actor, prepare: () => Promise<object>): PrivilegedCall => ({
  effect: 'reads',
  prepare: async () => ({ by, input: await prepare() }),
})
export const writes = (by: Actor, prepare: () => Promise<object> | object): PrivilegedCall => ({
  effect: 'writes',
  prepare: async () => ({ by, input: await prepare() }),
})
export const looks = (by: Actor, prepare: () => Promise<object> | object): PrivilegedCall => ({
  ...writes(by, prepare),
  effect: 'looks',
})
