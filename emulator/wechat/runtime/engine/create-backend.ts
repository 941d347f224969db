import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { wasLongPress } from '../events/long-press'
import { rpxToVw } from '../rpx'
import type { RuntimeLog } from '../runtime-log'

/**
 * The DOM under glass-easel. Built-ins become `<wx-view>` and so on: never a real `<input>` or `<button>`, whose
 * own behaviour would differ from WeChat's.
 */
export function createBackend(
  builtinTags: Set<string>,
  log: RuntimeLog,
): glassEasel.CurrentWindowBackendContext {
  const backend = new glassEasel.CurrentWindowBackendContext()
  backend.document = {
    createElement: (tag: string) => {
      if (!builtinTags.has(tag) && tag.includes('-') && !tag.startsWith('wx-')) {
        noteUnknownTag(tag, log)
      }
      return adopt(document.createElement(builtinTags.has(tag) ? `wx-${tag}` : tag))
    },
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as typeof backend.document
  // All styles are in app.css, in one fixed order; sheets appended per page would change the cascade.
  backend.appendStyleSheetPath = () => 0
  backend.onEvent((target, type, detail, options) => {
    if (type === 'tap' && wasLongPress()) return undefined
    const event = new glassEasel.Event(type, detail, options)
    glassEasel.Event.dispatchEvent(target, event)
    return event.getEventBubbleStatus()
  })
  return backend
}

/** Inline styles hold rpx too. */
function adopt(element: HTMLElement): HTMLElement {
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name, value) => {
    setAttribute(name, name === 'style' ? rpxToVw(String(value)) : value)
  }
  return element
}

/** A component's own element has its tag too, so the warning waits until it is known to be none. */
function noteUnknownTag(tag: string, log: RuntimeLog): void {
  queueMicrotask(() => {
    for (const element of document.getElementsByTagName(tag)) {
      const { __wxElement } = element as Element & { __wxElement?: unknown }
      if (__wxElement && !glassEasel.Component.isComponent(__wxElement)) {
        log.warn(`<${tag}> is neither a built-in nor in usingComponents`)
      }
    }
  })
}
