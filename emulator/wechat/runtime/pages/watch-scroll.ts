import type { Runtime } from '../runtime'
import { callPage, type Page } from './page'

/** Calls `onPageScroll` and, once each time the end comes near, `onReachBottom`. */
export function watchScroll(runtime: Runtime, page: Page): void {
  const { scroller, config } = page
  const distance = config.onReachBottomDistance ?? 50
  let wasNearEnd = false
  scroller.addEventListener('scroll', (event) => {
    if (event.target !== scroller || runtime.stack.top() !== page) return
    const { scrollTop, clientHeight, scrollHeight } = scroller
    callPage(page, 'onPageScroll', { scrollTop })
    const isNearEnd = scrollTop + clientHeight >= scrollHeight - distance
    if (isNearEnd && !wasNearEnd) callPage(page, 'onReachBottom')
    wasNearEnd = isNearEnd
  })
}
