import { component as adapter, type glassEasel } from 'glass-easel-miniprogram-adapter'
import type { RuntimeLog } from '../runtime-log'
import { copySetData } from './copy-set-data'

interface Caller {
  _$: glassEasel.GeneralComponent
}

/**
 * Puts WeChat's rules on every `setData`: data is copied, what cannot cross is dropped, each call is counted for
 * its page. The new data can be read at once, the callback runs after the render. npm components keep functions:
 * they pass them on as properties, which works in WeChat.
 */
export function watchSetData(log: RuntimeLog): void {
  const prototype = adapter.ComponentCaller.prototype
  const apply = prototype.setData as (this: Caller, data: object, callback?: () => void) => void
  function setData(this: Caller, input: Record<string, unknown> | null, callback?: () => void): void {
    const owner = this._$
    const { data, bytes, warnings } = copySetData(input ?? {})
    log.noteSetData(pageOf(owner), owner.is, bytes)
    const isPackage = owner.is.startsWith('miniprogram_npm/')
    if (!isPackage) warnings.forEach((warning) => log.warn(`${owner.is}: ${warning}`))
    apply.call(this, isPackage ? (input ?? {}) : data, callback)
  }
  prototype.setData = setData as unknown as typeof prototype.setData
}

function pageOf(component: glassEasel.GeneralComponent): string {
  let current = component
  while (current.ownerShadowRoot) current = current.ownerShadowRoot.getHostNode()
  return current.is
}
