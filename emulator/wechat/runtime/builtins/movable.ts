import type { Builtin } from './builtin'

export const movableArea: Builtin = { tag: 'movable-area', properties: { scaleArea: Boolean } }

/** `<movable-view>`: dragged inside its area. */
export const movableView: Builtin = {
  tag: 'movable-view',
  properties: {
    direction: { type: String, value: 'none' },
    inertia: null,
    outOfBounds: null,
    x: null,
    y: null,
    damping: null,
    friction: null,
    disabled: Boolean,
    scale: null,
    scaleMin: null,
    scaleMax: null,
    scaleValue: null,
    animation: { type: null, value: true },
  },
  create(node) {
    const { element } = node
    const position = { x: 0, y: 0 }
    let start: { x: number; y: number; fromX: number; fromY: number } | null = null
    const limit = (value: number, size: number, area: number): number =>
      Math.max(Math.min(0, area - size), Math.min(Math.max(0, area - size), value))
    const moveTo = (x: number, y: number, source: string): void => {
      const area = element.closest('wx-movable-area')
      const next = {
        x: limit(x, element.offsetWidth, area?.clientWidth ?? 0),
        y: limit(y, element.offsetHeight, area?.clientHeight ?? 0),
      }
      const changed = next.x !== position.x || next.y !== position.y
      Object.assign(position, next)
      element.style.transform = `translate(${next.x}px, ${next.y}px)`
      if (changed) node.fire('change', { ...next, source })
    }
    element.addEventListener('touchstart', (event) => {
      const touch = (event as TouchEvent).touches[0]
      if (!touch || node.flag('disabled')) return
      start = { x: touch.clientX, y: touch.clientY, fromX: position.x, fromY: position.y }
    })
    element.addEventListener('touchmove', (event) => {
      const touch = (event as TouchEvent).touches[0]
      if (!touch || !start) return
      if (event.cancelable) event.preventDefault()
      const direction = node.text('direction')
      const dx = direction === 'all' || direction === 'horizontal' ? touch.clientX - start.x : 0
      const dy = direction === 'all' || direction === 'vertical' ? touch.clientY - start.y : 0
      moveTo(start.fromX + dx, start.fromY + dy, 'touch')
    })
    element.addEventListener('touchend', () => {
      start = null
    })
    return {
      update(property) {
        if (property !== null && property !== 'x' && property !== 'y') return
        const wanted = { x: parseFloat(node.text('x')) || 0, y: parseFloat(node.text('y')) || 0 }
        queueMicrotask(() => moveTo(wanted.x, wanted.y, ''))
      },
    }
  },
}
