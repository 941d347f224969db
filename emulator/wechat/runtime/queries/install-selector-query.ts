import { component as adapter } from 'glass-easel-miniprogram-adapter'
import { SelectorQuery, type QueryOwner } from './selector-query'

/** Replaces the adapter's query, which knows neither `node` nor computed styles. */
export function installSelectorQuery(): void {
  const prototype = adapter.ComponentCaller.prototype as unknown as {
    createSelectorQuery(): SelectorQuery
  }
  prototype.createSelectorQuery = function (this: QueryOwner) {
    return new SelectorQuery(this)
  }
}
