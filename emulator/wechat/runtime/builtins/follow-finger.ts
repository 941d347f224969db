import type { BuiltinNode } from './builtin'

export interface FingerListener {
  started(): void
  /** Distance in px along the axis since the finger came down. */
  moved(offset: number): void
  released(offset: number): void
}

/** Reports a drag along one axis; a drag across it stays with the page. */
export function followFinger(node: BuiltinNode, isVertical: () => boolean, on: FingerListener): void {
  const { element } = node
  let start: { along: number; across: number } | null = null
  let dragging = false
  let offset = 0
  const read = (event: Event): { along: number; across: number } => {
    const { clientX = 0, clientY = 0 } = (event as TouchEvent).touches[0] ?? {}
    return isVertical() ? { along: clientY, across: clientX } : { along: clientX, across: clientY }
  }
  const release = (distance: number): void => {
    start = null
    on.released(distance)
  }
  element.addEventListener('touchstart', (event) => {
    start = read(event)
    dragging = false
    offset = 0
    on.started()
  })
  element.addEventListener('touchmove', (event) => {
    if (!start) return
    const at = read(event)
    offset = at.along - start.along
    if (!dragging && Math.abs(at.across - start.across) > Math.abs(offset)) {
      release(0)
      return
    }
    dragging = true
    if (event.cancelable) event.preventDefault()
    on.moved(offset)
  })
  for (const type of ['touchend', 'touchcancel']) {
    element.addEventListener(type, () => {
      if (start) release(offset)
    })
  }
}
