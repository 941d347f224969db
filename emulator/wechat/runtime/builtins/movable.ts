import type { Builtin, BuiltinInstance, BuiltinNode } from './builtin'
import { createPinch } from './pinch'

export const movableArea: Builtin = {
  tag: 'movable-area',
  properties: { scaleArea: Boolean },
}

/** `<movable-view>`: dragged and pinched inside its area. It stops where the finger does, without inertia. */
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
    scale: Boolean,
    scaleMin: { type: Number, value: 0.5 },
    scaleMax: { type: Number, value: 10 },
    scaleValue: { type: Number, value: 1 },
    animation: { type: null, value: true },
  },
  create: createMovable,
}

const settleMs = 200

function createMovable(node: BuiltinNode): BuiltinInstance {
  const { element } = node
  const position = { x: 0, y: 0 }
  let scale = 1
  const draw = (animate: boolean): void => {
    element.style.transition = animate && node.data.animation ? `transform ${settleMs}ms` : ''
    element.style.transform = `translate(${position.x}px, ${position.y}px) scale(${scale})`
  }
  const moveTo = (x: number, y: number, source: string): void => {
    const area = element.closest('wx-movable-area')
    const next = {
      x: limited(x, element.offsetWidth, area?.clientWidth ?? 0),
      y: limited(y, element.offsetHeight, area?.clientHeight ?? 0),
    }
    const changed = next.x !== position.x || next.y !== position.y
    Object.assign(position, next)
    draw(source === '')
    if (changed) node.fire('change', { ...next, source })
  }
  const scaleTo = (wanted: number): void => {
    const next = Math.min(node.number('scaleMax'), Math.max(node.number('scaleMin'), wanted))
    if (next === scale) return
    scale = next
    draw(false)
    node.fire('scale', { ...position, scale })
  }
  watchDrag(node, position, moveTo)
  createPinch(element, {
    isOn: () => node.flag('scale') && !node.flag('disabled'),
    scale: () => scale,
    scaleTo,
  })
  return {
    update(property) {
      if (property === null || property === 'scaleValue') scaleTo(node.number('scaleValue'))
      if (property !== null && property !== 'x' && property !== 'y') return
      const wanted = { x: parseFloat(node.text('x')) || 0, y: parseFloat(node.text('y')) || 0 }
      queueMicrotask(() => moveTo(wanted.x, wanted.y, ''))
    },
  }
}

/** One finger moves the view along its `direction`; the first step tells the page which way it went. */
function watchDrag(
  node: BuiltinNode,
  position: { x: number; y: number },
  moveTo: (x: number, y: number, source: string) => void,
): void {
  const { element } = node
  let start: { x: number; y: number; fromX: number; fromY: number; told: boolean } | null = null
  element.addEventListener('touchstart', (event) => {
    const { touches } = event as TouchEvent
    const touch = touches[0]
    start = null
    if (!touch || touches.length > 1 || node.flag('disabled')) return
    start = { x: touch.clientX, y: touch.clientY, fromX: position.x, fromY: position.y, told: false }
  })
  element.addEventListener('touchmove', (event) => {
    const touch = (event as TouchEvent).touches[0]
    if (!touch || !start) return
    if (event.cancelable) event.preventDefault()
    const [dx, dy] = [touch.clientX - start.x, touch.clientY - start.y]
    if (!start.told) node.fire(Math.abs(dx) >= Math.abs(dy) ? 'htouchmove' : 'vtouchmove', {})
    start.told = true
    const direction = node.text('direction')
    const across = direction === 'all' || direction === 'horizontal' ? dx : 0
    const down = direction === 'all' || direction === 'vertical' ? dy : 0
    moveTo(start.fromX + across, start.fromY + down, 'touch')
  })
  element.addEventListener('touchend', () => {
    start = null
  })
}

/** Inside the area; a view larger than it may move until its far edge shows. */
function limited(value: number, size: number, area: number): number {
  return Math.max(Math.min(0, area - size), Math.min(Math.max(0, area - size), value))
}
