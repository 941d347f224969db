import type { Builtin, BuiltinNode } from './builtin'
import { scrollToElement, scrollViewContext } from './scroll-context'
import { watchDragging, watchScrolling } from './scroll-events'
import { createRefresher } from './scroll-refresher'

/** Properties that style sheets read as attributes. */
const reflected = [
  ['scrollX', 'scroll-x'],
  ['scrollY', 'scroll-y'],
  ['enableFlex', 'enable-flex'],
  ['showScrollbar', 'show-scrollbar'],
] as const

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
    watchScrolling(node)
    watchDragging(node)
    const refresher = createRefresher(node)
    return {
      queried: () => (node.flag('enhanced') ? scrollViewContext(node) : null),
      update(property) {
        for (const [name, attribute] of reflected) node.reflect(name, attribute)
        // Children of the first render exist only after it.
        queueMicrotask(() => {
          if (property === null || property === 'scrollTop') scrollBy(node, 'scrollTop')
          if (property === null || property === 'scrollLeft') scrollBy(node, 'scrollLeft')
          if (property === null || property === 'scrollIntoView') scrollIntoView(node)
        })
        if (property === null || property === 'refresherTriggered') refresher.follow()
      },
    }
  },
}

const behaviorOf = (node: BuiltinNode): ScrollBehavior =>
  node.flag('scrollWithAnimation') ? 'smooth' : 'instant'

function scrollBy(node: BuiltinNode, property: 'scrollTop' | 'scrollLeft'): void {
  const value = node.data[property]
  if (value === null || value === undefined || value === '') return
  const side = property === 'scrollTop' ? 'top' : 'left'
  node.element.scrollTo({ [side]: parseFloat(String(value)), behavior: behaviorOf(node) })
}

function scrollIntoView(node: BuiltinNode): void {
  const id = node.text('scrollIntoView')
  const target = id ? (node.component.ownerShadowRoot?.getElementById(id)?.$$ as unknown as Element) : null
  if (target) scrollToElement(node, target, behaviorOf(node))
}
