import type { RuntimeLog } from './runtime-log'

/** `wx` with a memory: members that do not exist are listed in `__mp.missing` and stay undefined. */
export function recordMissing(wx: Record<string, unknown>, log: RuntimeLog): Record<string, unknown> {
  return new Proxy(wx, {
    get(target, name, receiver) {
      if (typeof name === 'string' && !(name in target)) log.noteMissing(name)
      return Reflect.get(target, name, receiver) as unknown
    },
  })
}
