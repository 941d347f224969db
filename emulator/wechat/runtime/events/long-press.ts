import { glassEasel } from 'glass-easel-miniprogram-adapter'

const holdMs = 350
const allowedMove = 10
const types = ['longpress', 'longtap']

let handled = false

/** A handler of a template ran. One of a long press makes WeChat hold back the tap that would follow. */
export function noteHandler(eventType: string): void {
  if (types.includes(eventType)) handled = true
}

/** Whether the finger that has just left was a long press that somebody handled. */
export const wasLongPress = (): boolean => handled

/**
 * Fires `longpress` (and the older `longtap`) for a finger that rests; glass-easel knows only `tap`.
 */
export function watchLongPress(document: Document): void {
  let timer = 0
  let start: { x: number; y: number } | null = null
  const cancel = (): void => {
    clearTimeout(timer)
    start = null
  }
  document.addEventListener(
    'touchstart',
    (event) => {
      cancel()
      handled = false
      const touch = (event as TouchEvent).touches[0]
      if (!touch || (event as TouchEvent).touches.length > 1) return
      start = { x: touch.clientX, y: touch.clientY }
      const { target } = event
      timer = window.setTimeout(() => fire(event, target as Node | null), holdMs)
    },
    { capture: true },
  )
  document.addEventListener(
    'touchmove',
    (event) => {
      const touch = (event as TouchEvent).touches[0]
      if (!start || !touch) return
      if (Math.hypot(touch.clientX - start.x, touch.clientY - start.y) > allowedMove) cancel()
    },
    { capture: true },
  )
  for (const end of ['touchend', 'touchcancel']) document.addEventListener(end, cancel, { capture: true })
}

function fire(originalEvent: Event, from: Node | null): void {
  const target = elementOf(from)
  const touch = (originalEvent as TouchEvent).changedTouches[0]
  if (!target || !touch) return
  for (const type of types) {
    const detail = { x: touch.clientX, y: touch.clientY }
    const event = new glassEasel.Event(type, detail, {
      originalEvent,
      bubbles: true,
      composed: true,
      capturePhase: true,
    })
    glassEasel.Event.dispatchEvent(target, event)
  }
}

function elementOf(from: Node | null): glassEasel.Element | null {
  for (let node = from; node; node = node.parentNode) {
    const { __wxElement } = node as Node & { __wxElement?: glassEasel.Element }
    if (__wxElement) return __wxElement
  }
  return null
}
