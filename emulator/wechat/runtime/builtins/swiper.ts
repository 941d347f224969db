import { rpxToVw } from '../rpx'
import type { Builtin, BuiltinInstance, BuiltinNode } from './builtin'

export const swiperItem: Builtin = {
  tag: 'swiper-item',
  properties: { itemId: String, skipHiddenItemLayout: null },
}

/** `<swiper>`: pages moved by finger, timer or `current`. */
export const swiper: Builtin = {
  tag: 'swiper',
  properties: {
    indicatorDots: Boolean,
    indicatorColor: { type: String, value: 'rgba(0, 0, 0, .3)' },
    indicatorActiveColor: { type: String, value: '#000000' },
    autoplay: Boolean,
    current: { type: Number, value: 0 },
    currentItemId: String,
    interval: { type: Number, value: 5000 },
    duration: { type: Number, value: 500 },
    circular: Boolean,
    vertical: Boolean,
    previousMargin: { type: String, value: '0px' },
    nextMargin: { type: String, value: '0px' },
    snapToEdge: null,
    displayMultipleItems: { type: Number, value: 1 },
    easingFunction: null,
    layoutType: null,
    transformerType: null,
  },
  create: createSwiper,
}

function createSwiper(node: BuiltinNode): BuiltinInstance {
  const { element } = node
  const dots = document.createElement('div')
  dots.className = 'mp-swiper-dots'
  element.append(dots)
  let current = Math.max(0, node.number('current'))
  let timer = 0

  const items = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(':scope > wx-swiper-item')]
  const axis = (): 'X' | 'Y' => (node.flag('vertical') ? 'Y' : 'X')
  const place = (animate: boolean, offset = 0): void => {
    const all = items()
    element.toggleAttribute('vertical', node.flag('vertical'))
    element.style.setProperty('--mp-shown', String(Math.max(1, node.number('displayMultipleItems'))))
    element.style.setProperty('--mp-before', rpxToVw(node.text('previousMargin') || '0px'))
    element.style.setProperty('--mp-after', rpxToVw(node.text('nextMargin') || '0px'))
    for (const item of all) {
      item.style.transition = animate ? `transform ${node.number('duration')}ms` : ''
      item.style.transform = `translate${axis()}(calc(${-100 * current}% + ${offset}px))`
    }
    dots.hidden = !node.flag('indicatorDots')
    dots.replaceChildren(
      ...all.map((_, index) => {
        const dot = document.createElement('i')
        const color = index === current ? 'indicatorActiveColor' : 'indicatorColor'
        dot.style.backgroundColor = node.text(color)
        return dot
      }),
    )
  }
  const go = (wanted: number, source: 'touch' | 'autoplay' | ''): void => {
    const count = items().length
    if (count === 0) return
    const last = Math.max(0, count - Math.max(1, node.number('displayMultipleItems')))
    const next = node.flag('circular') ? (wanted + count) % count : Math.max(0, Math.min(last, wanted))
    const changed = next !== current
    current = next
    place(true)
    if (!changed) return
    const currentItemId = node.text('currentItemId')
    node.set('current', current)
    node.fire('change', { current, currentItemId, source })
    window.setTimeout(
      () => node.fire('animationfinish', { current, currentItemId, source }),
      node.number('duration'),
    )
  }
  const schedule = (): void => {
    clearInterval(timer)
    if (!node.flag('autoplay')) return
    const last = items().length - 1
    const next = (): void => go(!node.flag('circular') && current >= last ? 0 : current + 1, 'autoplay')
    timer = window.setInterval(next, node.number('interval'))
  }
  followFinger(node, {
    moved: (offset) => place(false, offset),
    released(offset, size) {
      const far = Math.abs(offset) > Math.min(60, size / 4)
      go(current + (far ? -Math.sign(offset) : 0), 'touch')
      schedule()
    },
    started: () => clearInterval(timer),
  })
  const children = new MutationObserver(() => place(false))
  children.observe(element, { childList: true })
  return {
    update(property) {
      if (property === 'current') {
        if (node.number('current') !== current) go(node.number('current'), '')
        return
      }
      place(false)
      if (property === null || property === 'autoplay' || property === 'interval') schedule()
    },
    detached() {
      clearInterval(timer)
      children.disconnect()
    },
  }
}

/** Reports a drag along the swiper's axis; a drag across it stays with the page. */
function followFinger(
  node: BuiltinNode,
  on: { started(): void; moved(offset: number): void; released(offset: number, size: number): void },
): void {
  const { element } = node
  let start: { along: number; across: number } | null = null
  let dragging = false
  let offset = 0
  const read = (event: Event): { along: number; across: number } => {
    const { clientX = 0, clientY = 0 } = (event as TouchEvent).touches[0] ?? {}
    return node.flag('vertical') ? { along: clientY, across: clientX } : { along: clientX, across: clientY }
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
      start = null
      on.released(0, 1)
      return
    }
    dragging = true
    if (event.cancelable) event.preventDefault()
    on.moved(offset)
  })
  const end = (): void => {
    if (!start) return
    start = null
    on.released(offset, node.flag('vertical') ? element.clientHeight : element.clientWidth)
  }
  element.addEventListener('touchend', end)
  element.addEventListener('touchcancel', end)
}
