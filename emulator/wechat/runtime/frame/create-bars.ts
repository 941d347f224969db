import { HostError, type PhoneBars } from '../host'
import type { Page } from '../pages/page'
import type { Runtime } from '../runtime'
import { tabState } from './tab-state'

/** The bars as `wx.*` changes them. */
export function createBars(runtime: Runtime): PhoneBars {
  const page = (): Page => {
    const top = runtime.stack.top()
    if (!top) throw new HostError('page not ready')
    return top
  }
  const checkIndex = (index: number): void => {
    const count = runtime.config.app.tabBar?.list.length ?? 0
    if (!Number.isInteger(index) || index < 0 || index >= count) throw new HostError('tabbar item not found')
  }
  return {
    setTitle: (title) => page().screen.setTitle(title),
    setColor: (front, background) => page().screen.setBarColor(front, background),
    setTitleLoading: (loading) => page().screen.navigationBar?.setLoading(loading),
    hideHomeButton: () => page().screen.navigationBar?.hideHome(),
    setBackground: (color) => page().screen.setWindowColor(color),
    setTabBarVisible(visible) {
      if (!runtime.stack.isTab(page().path)) throw new HostError('not TabBar page')
      tabState.visible = visible
      tabState.changed()
    },
    setTabBadge(index, text) {
      checkIndex(index)
      tabState.badges[index] = text
      tabState.changed()
    },
    setTabRedDot(index, shown) {
      checkIndex(index)
      tabState.dots[index] = shown
      tabState.changed()
    },
    setTabItem(index, item) {
      checkIndex(index)
      tabState.items[index] = { ...tabState.items[index], ...item }
      tabState.changed()
    },
    setTabStyle(style) {
      tabState.style = { ...tabState.style, ...(style as typeof tabState.style) }
      tabState.changed()
    },
  }
}
