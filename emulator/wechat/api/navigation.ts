import { asyncApi, count, text } from './call'
import type { PageHandle } from '../runtime/host'
import type { Phone } from './phone'

type EventListeners = Record<string, (data: unknown) => void>

/** Pages are the runtime's; this is only WeChat's calling style around it. */
export function navigationApis({ host }: Phone): Record<string, unknown> {
  const { navigation, pullDown } = host
  return {
    navigateTo: asyncApi('navigateTo', ({ url, events }) =>
      navigation.navigateTo(text(url), events as EventListeners | undefined),
    ),
    redirectTo: asyncApi('redirectTo', ({ url }) => navigation.redirectTo(text(url))),
    reLaunch: asyncApi('reLaunch', ({ url }) => navigation.reLaunch(text(url))),
    switchTab: asyncApi('switchTab', ({ url }) => navigation.switchTab(text(url))),
    navigateBack: asyncApi('navigateBack', ({ delta }) => navigation.navigateBack(count(delta, 1))),
    startPullDownRefresh: asyncApi('startPullDownRefresh', () => pullDown.start()),
    stopPullDownRefresh: asyncApi('stopPullDownRefresh', () => pullDown.stop()),
    pageScrollTo: asyncApi('pageScrollTo', async ({ scrollTop, selector, duration, offsetTop }) => {
      const page = host.currentPage()
      if (!page) return
      const { scroller } = page
      const inView = text(selector) ? await topInView(page, text(selector)) : null
      const top = inView === null ? count(scrollTop, scroller.scrollTop) : inView + scroller.scrollTop
      const behavior = count(duration, 300) > 0 ? 'smooth' : 'instant'
      scroller.scrollTo({ top: top + count(offsetTop, 0), behavior })
    }),
    exitMiniProgram: asyncApi('exitMiniProgram', () => location.reload()),
  }
}

interface RectQuery {
  select(selector: string): {
    boundingClientRect(callback: (rect: { top: number } | null) => void): { exec(): void }
  }
}

/** Ids and classes are the page's own and stand under other names in the document: only a query of the page finds them. */
const topInView = ({ instance }: PageHandle, selector: string): Promise<number | null> =>
  new Promise((resolve) => {
    const query = instance.createSelectorQuery() as RectQuery
    query
      .select(selector)
      .boundingClientRect((rect) => resolve(rect?.top ?? null))
      .exec()
  })
