import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { describeComponent, nodeOf } from './component-descriptor'
import { noteReply } from './input-reply'
import { noteHandler } from './long-press'
import { shapeEvent } from './shape-event'

type Handler = (...args: unknown[]) => unknown
type WxsFunction = Handler & { readonly __wxs: true }

interface WxsBridge {
  filterChangeListener(listener: unknown): unknown
  callHandler(caller: unknown, event: glassEasel.ShadowedEvent<unknown>, handler: Handler): unknown
}

declare global {
  var __mpWxs: WxsBridge
}

/** Connects compiled templates (see `compiler/wxs-prelude.ts`) to component descriptors and event shapes. */
export function installWxsBridge(): void {
  globalThis.__mpWxs = {
    // WeChat calls change listeners after creation; at once, selectComponent would still find nothing.
    filterChangeListener(listener) {
      if (!isWxs(listener)) return listener
      return (newValue: unknown, oldValue: unknown, owner: unknown, instance: unknown) => {
        queueMicrotask(() => {
          listener(newValue, oldValue, describeComponent(nodeOf(owner)), describeComponent(nodeOf(instance)))
        })
      }
    },
    callHandler(caller, event, handler) {
      const shaped = shapeEvent(event)
      noteHandler(event.getEventName())
      if (!isWxs(handler)) {
        const result = handler.call(caller, shaped)
        noteReply(event.getEventName(), result)
        return result
      }
      const instance = describeComponent(nodeOf(event.currentTarget))
      return handler(Object.assign(shaped, { instance }), describeComponent(nodeOf(caller)))
    },
  }
}

function isWxs(value: unknown): value is WxsFunction {
  return typeof value === 'function' && (value as WxsFunction).__wxs === true
}
