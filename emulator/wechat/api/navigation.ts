import { asyncApi, count, text } from './call'
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
    pageScrollTo: asyncApi('pageScrollTo', ({ scrollTop, selector, duration, offsetTop }) => {
      const page = host.currentPage()
      if (!page) return
      const { scroller } = page
      const target = text(selector) ? scroller.querySelector(text(selector)) : null
      const top = target
        ? target.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
        : count(scrollTop, scroller.scrollTop)
      const behavior = count(duration, 300) > 0 ? 'smooth' : 'instant'
      scroller.scrollTo({ top: top + count(offsetTop, 0), behavior })
    }),
    exitMiniProgram: asyncApi('exitMiniProgram', () => location.reload()),
  }
}
