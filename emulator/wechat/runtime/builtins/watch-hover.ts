import type { BuiltinNode } from './builtin'

/** Segment of glass-easel's class list for classes that come and go. */
const temporarySegment = 3

/** Touches whose hover an inner element keeps to itself (`hover-stop-propagation`). */
const kept = new WeakSet<Event>()

/** `hover-class`: on the element while a finger rests on it. */
export function watchHover(node: BuiltinNode): void {
  const { component, element } = node
  let timer = 0
  let shown: string[] = []
  const hide = (): void => {
    clearTimeout(timer)
    const classes = shown
    shown = []
    if (classes.length === 0) return
    timer = window.setTimeout(() => {
      for (const name of classes) component.toggleNodeClass(name, false, temporarySegment)
    }, node.number('hoverStayTime'))
  }
  element.addEventListener('touchstart', (event) => {
    const hoverClass = node.text('hoverClass')
    if (kept.has(event) || !hoverClass || hoverClass === 'none') return
    if (event.defaultPrevented || node.flag('disabled')) return
    if (node.flag('hoverStopPropagation')) kept.add(event)
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      shown = hoverClass.split(/\s+/).filter(Boolean)
      for (const name of shown) component.toggleNodeClass(name, true, temporarySegment)
    }, node.number('hoverStartTime'))
  })
  for (const type of ['touchend', 'touchcancel', 'touchmove']) element.addEventListener(type, hide)
}
