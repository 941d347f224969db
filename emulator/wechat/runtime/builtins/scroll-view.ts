import type { Builtin, BuiltinNode } from './builtin'

/** `<scroll-view>`, with its pull-down refresher. */
export const scrollView: Builtin = {
  tag: 'scroll-view',
  properties: {
    scrollX: Boolean,
    scrollY: Boolean,
    upperThreshold: { type: null, value: 50 },
    lowerThreshold: { type: null, value: 50 },
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: String,
    scrollIntoViewOffset: { type: Number, value: 0 },
    scrollWithAnimation: Boolean,
    enableBackToTop: null,
    enableFlex: Boolean,
    enablePassive: null,
    scrollAnchoring: null,
    enhanced: Boolean,
    bounces: null,
    showScrollbar: { type: Boolean, value: true },
    pagingEnabled: null,
    fastDeceleration: null,
    type: String,
    usingSticky: null,
    refresherEnabled: Boolean,
    refresherThreshold: { type: Number, value: 45 },
    refresherDefaultStyle: { type: String, value: 'black' },
    refresherBackground: String,
    refresherTriggered: Boolean,
  },
  create(node) {
    const { element } = node
    const scrollBy = (property: 'scrollTop' | 'scrollLeft'): void => {
      const value = node.data[property]
      if (value === null || value === undefined || value === '') return
      const side = property === 'scrollTop' ? 'top' : 'left'
      const behavior = node.flag('scrollWithAnimation') ? 'smooth' : 'instant'
      element.scrollTo({ [side]: parseFloat(String(value)), behavior })
    }
    watchScrolling(node)
    const refresher = createRefresher(node)
    return {
      update(property) {
        for (const [name, attribute] of [
          ['scrollX', 'scroll-x'],
          ['scrollY', 'scroll-y'],
          ['enableFlex', 'enable-flex'],
          ['showScrollbar', 'show-scrollbar'],
        ] as const) {
          node.reflect(name, attribute)
        }
        // Children of the first render exist only after it.
        queueMicrotask(() => {
          if (property === null || property === 'scrollTop') scrollBy('scrollTop')
          if (property === null || property === 'scrollLeft') scrollBy('scrollLeft')
          if (property === null || property === 'scrollIntoView') scrollIntoView(node)
        })
        if (property === null || property === 'refresherTriggered') refresher.follow()
      },
    }
  },
}

function watchScrolling(node: BuiltinNode): void {
  const { element } = node
  let last = { top: 0, left: 0 }
  let near = { start: true, end: false }
  element.addEventListener('scroll', () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = element
    const vertical = node.flag('scrollY')
    const position = vertical ? scrollTop : scrollLeft
    const rest = vertical ? scrollHeight - clientHeight - scrollTop : scrollWidth - clientWidth - scrollLeft
    node.fire('scroll', {
      scrollTop,
      scrollLeft,
      scrollHeight,
      scrollWidth,
      deltaX: last.left - scrollLeft,
      deltaY: last.top - scrollTop,
    })
    const now = {
      start: position <= parseFloat(node.text('upperThreshold')),
      end: rest <= parseFloat(node.text('lowerThreshold')),
    }
    if (now.start && !near.start) node.fire('scrolltoupper', { direction: vertical ? 'top' : 'left' })
    if (now.end && !near.end) node.fire('scrolltolower', { direction: vertical ? 'bottom' : 'right' })
    near = now
    last = { top: scrollTop, left: scrollLeft }
  })
}

function scrollIntoView(node: BuiltinNode): void {
  const id = node.text('scrollIntoView')
  const target = id ? (node.component.ownerShadowRoot?.getElementById(id)?.$$ as unknown as Element) : null
  if (!target) return
  const { element } = node
  const [box, view] = [target.getBoundingClientRect(), element.getBoundingClientRect()]
  const offset = node.number('scrollIntoViewOffset')
  element.scrollTo({
    ...(node.flag('scrollY') ? { top: element.scrollTop + box.top - view.top + offset } : {}),
    ...(node.flag('scrollX') ? { left: element.scrollLeft + box.left - view.left + offset } : {}),
    behavior: node.flag('scrollWithAnimation') ? 'smooth' : 'instant',
  })
}

/** Pulling the top down past the threshold fires `refresherrefresh`; `refresher-triggered` ends it. */
function createRefresher(node: BuiltinNode): { follow(): void } {
  const { element } = node
  let startY: number | null = null
  let pulled = 0
  let open = false
  const slide = (distance: number): void => {
    element.style.setProperty('--mp-refresher', `${distance}px`)
    element.toggleAttribute('refreshing', distance > 0)
  }
  const close = (event: string): void => {
    open = false
    slide(0)
    node.fire(event, { dy: pulled })
  }
  element.addEventListener('touchstart', (event) => {
    const touch = (event as TouchEvent).touches[0]
    startY =
      node.flag('refresherEnabled') && !open && element.scrollTop <= 0 ? (touch?.clientY ?? null) : null
    pulled = 0
  })
  element.addEventListener('touchmove', (event) => {
    const y = (event as TouchEvent).touches[0]?.clientY
    if (startY === null || y === undefined) return
    pulled = Math.max(0, (y - startY) / 2)
    if (pulled === 0) return
    slide(Math.min(pulled, 90))
    node.fire('refresherpulling', { dy: pulled })
  })
  element.addEventListener('touchend', () => {
    if (startY === null || pulled === 0) return
    startY = null
    if (pulled < node.number('refresherThreshold')) {
      close('refresherabort')
      return
    }
    open = true
    slide(node.number('refresherThreshold'))
    node.fire('refresherrefresh', { dy: pulled })
  })
  return {
    follow() {
      if (node.flag('refresherTriggered') && !open) {
        open = true
        slide(node.number('refresherThreshold'))
      } else if (!node.flag('refresherTriggered') && open) close('refresherrestore')
    },
  }
}
