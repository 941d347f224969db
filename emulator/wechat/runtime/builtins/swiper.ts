import { rpxToVw } from '../rpx'
import { builtinOf, type Builtin, type BuiltinInstance, type BuiltinNode } from './builtin'
import { followFinger } from './follow-finger'
import { easings, swiperPlaces } from './swiper-places'

export const swiperItem: Builtin = {
  tag: 'swiper-item',
  properties: { itemId: String, skipHiddenItemLayout: null },
}

/** `<swiper>`: pages moved by finger, timer, `current` or `current-item-id`. */
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
    easingFunction: { type: String, value: 'default' },
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
  let places: number[] = []
  let timer = 0

  const items = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(':scope > wx-swiper-item')]
  const isVertical = (): boolean => node.flag('vertical')
  const size = (): number => (isVertical() ? element.clientHeight : element.clientWidth)
  const itemId = (index: number): string => builtinOf(items()[index] ?? null)?.node.text('itemId') ?? ''
  const place = (animate: boolean, offset = 0): void => {
    const all = items()
    const before = places
    places = swiperPlaces(all.length, current, node.flag('circular'))
    all.forEach((item, index) => {
      const isBesideIt = Math.abs((places[index] ?? 0) - (before[index] ?? 0)) <= Math.max(1, all.length / 2)
      const easing = easings[node.text('easingFunction')] ?? easings.default
      item.style.transition = animate && isBesideIt ? `transform ${node.number('duration')}ms ${easing}` : ''
      const steps = (places[index] ?? 0) - index
      item.style.transform = `translate${isVertical() ? 'Y' : 'X'}(calc(${100 * steps}% + ${offset}px))`
    })
    drawDots(node, dots, all.length, current)
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
    const detail = { current, currentItemId: itemId(current), source }
    node.set('current', current)
    node.fire('change', detail)
    window.setTimeout(() => node.fire('animationfinish', detail), node.number('duration'))
  }
  const schedule = (): void => {
    clearInterval(timer)
    if (!node.flag('autoplay')) return
    const last = items().length - 1
    const next = (): void => go(!node.flag('circular') && current >= last ? 0 : current + 1, 'autoplay')
    timer = window.setInterval(next, node.number('interval'))
  }
  followFinger(node, isVertical, {
    started: () => clearInterval(timer),
    moved(offset) {
      place(false, offset)
      node.fire('transition', isVertical() ? { dx: 0, dy: -offset } : { dx: -offset, dy: 0 })
    },
    released(offset) {
      const far = Math.abs(offset) > Math.min(60, size() / 4)
      go(current + (far ? -Math.sign(offset) : 0), 'touch')
      schedule()
    },
  })
  const goToItem = (): void => {
    const index = items().findIndex((_, candidate) => itemId(candidate) === node.text('currentItemId'))
    if (index >= 0 && index !== current) go(index, '')
  }
  const children = new MutationObserver(() => place(false))
  children.observe(element, { childList: true })
  return {
    update(property) {
      if (property === 'current') {
        if (node.number('current') !== current) go(node.number('current'), '')
        return
      }
      applyMargins(node)
      place(false)
      if (property === null || property === 'currentItemId') queueMicrotask(goToItem)
      if (property === null || property === 'autoplay' || property === 'interval') schedule()
    },
    detached() {
      clearInterval(timer)
      children.disconnect()
    },
  }
}

function applyMargins(node: BuiltinNode): void {
  const { element } = node
  element.toggleAttribute('vertical', node.flag('vertical'))
  element.style.setProperty('--mp-shown', String(Math.max(1, node.number('displayMultipleItems'))))
  element.style.setProperty('--mp-before', rpxToVw(node.text('previousMargin') || '0px'))
  element.style.setProperty('--mp-after', rpxToVw(node.text('nextMargin') || '0px'))
}

function drawDots(node: BuiltinNode, dots: HTMLElement, count: number, current: number): void {
  dots.hidden = !node.flag('indicatorDots')
  dots.replaceChildren(
    ...Array.from({ length: count }, (_, index) => {
      const dot = document.createElement('i')
      dot.style.backgroundColor = node.text(index === current ? 'indicatorActiveColor' : 'indicatorColor')
      return dot
    }),
  )
}
