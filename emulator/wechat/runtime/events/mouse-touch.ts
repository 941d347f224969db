/** Time after a real touch in which the browser repeats it as mouse events. */
const echoMs = 800

/** A touch event made from a mouse event; `Touch` cannot be constructed in every browser. */
class MouseTouch extends Event {
  readonly touches: MouseFinger[]
  readonly targetTouches: MouseFinger[]
  readonly changedTouches: MouseFinger[]

  constructor(type: string, target: EventTarget, { clientX, clientY, pageX, pageY }: MouseEvent) {
    super(type, { bubbles: true, cancelable: true, composed: true })
    const finger = { identifier: 0, target, clientX, clientY, pageX, pageY }
    this.changedTouches = [finger]
    this.touches = type === 'touchend' ? [] : [finger]
    this.targetTouches = this.touches
  }
}

interface MouseFinger {
  identifier: number
  target: EventTarget
  clientX: number
  clientY: number
  pageX: number
  pageY: number
}

/** Mouse drags act as touches, so that swiping, tapping and dragging work on a desktop. */
export function actAsTouches(document: Document): void {
  let pressed: EventTarget | null = null
  let lastTouchAt = -Infinity
  const noteTouch = (event: Event): void => {
    if (!(event instanceof MouseTouch)) lastTouchAt = event.timeStamp
  }
  const options = { capture: true }
  document.addEventListener('touchstart', noteTouch, options)
  document.addEventListener('touchend', noteTouch, options)
  document.addEventListener(
    'mousedown',
    (event) => {
      if (event.button !== 0 || event.timeStamp - lastTouchAt < echoMs || !event.target) return
      pressed = event.target
      pressed.dispatchEvent(new MouseTouch('touchstart', pressed, event))
    },
    options,
  )
  document.addEventListener(
    'mousemove',
    (event) => {
      if (!pressed) return
      const move = new MouseTouch('touchmove', pressed, event)
      if (!pressed.dispatchEvent(move)) event.preventDefault()
    },
    options,
  )
  document.addEventListener(
    'mouseup',
    (event) => {
      if (!pressed) return
      const target = pressed
      pressed = null
      target.dispatchEvent(new MouseTouch('touchend', target, event))
    },
    options,
  )
}
