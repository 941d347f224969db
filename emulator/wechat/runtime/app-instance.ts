import type { Runtime } from './runtime'

type AppMethods = Record<string, unknown>

let definition: AppMethods = {}

/** Defines the globals a mini-program's scripts use besides Page and Component. */
export function installAppGlobals(runtime: Runtime): void {
  Object.assign(globalThis, {
    App: (given: AppMethods) => {
      definition = given
    },
    getApp: () => definition,
    getCurrentPages: () => runtime.stack.all().map((page) => page.instance),
    requirePlugin: (name: string) => {
      runtime.log.warn(`plugin "${name}" does not run in the container`)
      return {}
    },
  })
}

/** Calls a lifecycle function of App(), if it has one. */
export function callApp(name: string, ...args: unknown[]): boolean {
  const method = definition[name]
  if (typeof method !== 'function') return false
  method.apply(definition, args)
  return true
}
