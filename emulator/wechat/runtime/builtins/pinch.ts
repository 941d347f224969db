/** What two fingers change. */
export interface PinchTarget {
  isOn(): boolean
  scale(): number
  scaleTo(scale: number): void
}

const wheelStep = 1.1

/** Two fingers on the element scale it by the change of their distance; on a desktop Ctrl and the wheel do. */
export function createPinch(element: HTMLElement, target: PinchTarget): void {
  let start: { distance: number; scale: number } | null = null
  element.addEventListener('touchstart', (event) => {
    const distance = distanceOf(event as TouchEvent)
    start = distance && target.isOn() ? { distance, scale: target.scale() } : null
  })
  element.addEventListener('touchmove', (event) => {
    const distance = distanceOf(event as TouchEvent)
    if (!start || !distance) return
    if (event.cancelable) event.preventDefault()
    target.scaleTo((start.scale * distance) / start.distance)
  })
  element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey || !target.isOn()) return
      event.preventDefault()
      target.scaleTo(target.scale() * (event.deltaY < 0 ? wheelStep : 1 / wheelStep))
    },
    { passive: false },
  )
}

function distanceOf({ touches }: TouchEvent): number {
  const [one, other] = [touches[0], touches[1]]
  return one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0
}
