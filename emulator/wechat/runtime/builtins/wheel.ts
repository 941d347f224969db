export interface WheelListener {
  /** A finger took hold of the wheel. */
  started?(): void
  /** The index that it will rest at, when the finger leaves it. */
  released?(index: number): void
  /** The index at which the user left it, once it rests. */
  changed(index: number): void
}

/** A column of choices that turns under a fixed indicator: by finger, mouse drag, wheel, tap or arrow key. */
export interface Wheel {
  readonly index: number
  /** Turns without telling anybody. */
  moveTo(index: number): void
  release(): void
}

const settleMs = 150

/** Makes `column` a wheel over its child elements. */
export function createWheel(column: HTMLElement, on: WheelListener): Wheel {
  let index = 0
  let timer = 0
  let drag: { y: number; offset: number; moved: boolean } | null = null
  column.classList.add('mp-wheel')
  column.tabIndex = 0

  const items = (): HTMLElement[] => [...column.children] as HTMLElement[]
  const itemHeight = (): number => items()[0]?.offsetHeight || 34
  const limit = (wanted: number): number => Math.max(0, Math.min(items().length - 1, Math.round(wanted)))
  const place = (offset: number, animate: boolean): void => {
    const middle = (column.clientHeight - itemHeight()) / 2
    for (const item of items()) {
      item.style.transition = animate ? `transform ${settleMs}ms` : 'none'
      item.style.transform = `translateY(${middle - offset}px)`
    }
  }
  const settle = (wanted: number): void => {
    const next = limit(wanted)
    const changed = next !== index
    index = next
    place(index * itemHeight(), true)
    clearTimeout(timer)
    if (!changed) return
    on.released?.(index)
    timer = window.setTimeout(() => on.changed(index), settleMs)
  }
  const onStart = (event: Event): void => {
    const y = (event as TouchEvent).touches[0]?.clientY ?? 0
    drag = { y, offset: index * itemHeight(), moved: false }
    on.started?.()
  }
  const onMove = (event: Event): void => {
    if (!drag) return
    const distance = drag.y - ((event as TouchEvent).touches[0]?.clientY ?? drag.y)
    if (Math.abs(distance) > 4) drag.moved = true
    if (event.cancelable) event.preventDefault()
    if (drag.moved) place(drag.offset + distance, false)
  }
  const onEnd = (event: Event): void => {
    if (!drag) return
    const { y, offset, moved } = drag
    drag = null
    const at = (event as TouchEvent).changedTouches[0]?.clientY ?? y
    if (moved) settle((offset + y - at) / itemHeight())
    else settle(items().findIndex((item) => item.contains(event.target as Node)))
  }
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault()
    settle(index + Math.sign(event.deltaY))
  }
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!step) return
    event.preventDefault()
    settle(index + step)
  }
  const passive = { passive: false }
  column.addEventListener('touchstart', onStart)
  column.addEventListener('touchmove', onMove, passive)
  column.addEventListener('touchend', onEnd)
  column.addEventListener('wheel', onWheel, passive)
  column.addEventListener('keydown', onKey)
  return {
    get index() {
      return index
    },
    moveTo(wanted) {
      if (drag) return
      index = limit(wanted)
      place(index * itemHeight(), false)
    },
    release: () => clearTimeout(timer),
  }
}
