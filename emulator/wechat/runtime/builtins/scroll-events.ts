import type { BuiltinNode } from './builtin'

interface Nearness {
  start: boolean
  end: boolean
}

/** `scroll`, and `scrolltoupper` / `scrolltolower` once on the way into either threshold of either axis. */
export function watchScrolling(node: BuiltinNode): void {
  const { element } = node
  let last = { top: 0, left: 0 }
  let vertical: Nearness = { start: true, end: false }
  let horizontal: Nearness = { start: true, end: false }
  const approach = (before: Nearness, position: number, rest: number, names: [string, string]): Nearness => {
    const now = {
      start: position <= parseFloat(node.text('upperThreshold')),
      end: rest <= parseFloat(node.text('lowerThreshold')),
    }
    if (now.start && !before.start) node.fire('scrolltoupper', { direction: names[0] })
    if (now.end && !before.end) node.fire('scrolltolower', { direction: names[1] })
    return now
  }
  element.addEventListener('scroll', () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = element
    node.fire('scroll', {
      scrollTop,
      scrollLeft,
      scrollHeight,
      scrollWidth,
      deltaX: last.left - scrollLeft,
      deltaY: last.top - scrollTop,
    })
    if (node.flag('scrollY'))
      vertical = approach(vertical, scrollTop, scrollHeight - clientHeight - scrollTop, ['top', 'bottom'])
    if (node.flag('scrollX'))
      horizontal = approach(horizontal, scrollLeft, scrollWidth - clientWidth - scrollLeft, ['left', 'right'])
    last = { top: scrollTop, left: scrollLeft }
  })
}

/** `dragstart`, `dragging` and `dragend` of an enhanced scroll-view. */
export function watchDragging(node: BuiltinNode): void {
  const { element } = node
  let dragging = false
  const tell = (name: string): void => {
    const { scrollTop, scrollLeft } = element
    if (node.flag('enhanced')) node.fire(name, { scrollTop, scrollLeft })
  }
  element.addEventListener('touchmove', () => {
    tell(dragging ? 'dragging' : 'dragstart')
    dragging = true
  })
  for (const type of ['touchend', 'touchcancel']) {
    element.addEventListener(type, () => {
      if (dragging) tell('dragend')
      dragging = false
    })
  }
}
