import { HostError, type Navigation } from '../host'
import type { Runtime } from '../runtime'
import { EventChannel } from './event-channel'
import { absolutePageUrl, parsePageUrl, type PageTarget } from './page-url'

/** WeChat's limit of pages on top of each other. */
const maxPages = 10

/** Navigation with WeChat's refusals: unknown pages, tab pages by `navigateTo`, more than ten pages. */
export function createNavigation(runtime: Runtime): Navigation {
  const { stack, config } = runtime
  const find = (url: string): PageTarget => {
    const target = parsePageUrl(absolutePageUrl(url, stack.top()?.path ?? ''))
    if (!config.pages.includes(target.path)) throw new HostError(`page "${target.path}" is not found`)
    return target
  }
  return {
    async navigateTo(url, events = {}) {
      const target = find(url)
      if (stack.isTab(target.path)) throw new HostError('can not navigateTo a tabbar page')
      if (stack.all().length >= maxPages) throw new HostError(`page limit exceeded: ${maxPages}`)
      const [opener, opened] = EventChannel.pair()
      for (const [event, listener] of Object.entries(events)) opener.on(event, listener)
      stack.push(target, opened)
      return { eventChannel: opener }
    },
    async redirectTo(url) {
      const target = find(url)
      if (stack.isTab(target.path)) throw new HostError('can not redirectTo a tabbar page')
      stack.replaceTop(target)
    },
    async reLaunch(url) {
      stack.restart(find(url))
    },
    async switchTab(url) {
      const target = find(url)
      if (!stack.isTab(target.path)) throw new HostError('can not switch to no-tabBar page')
      stack.switchTab(target)
    },
    async navigateBack(delta = 1) {
      const count = Math.min(Math.max(delta, 1), stack.all().length - 1)
      if (count < 1) throw new HostError('cannot navigate back at first page.')
      const page = stack.top()
      if (page && runtime.binding.mayLeave && !(await runtime.binding.mayLeave(page))) return
      if (stack.top() === page) stack.pop(count)
    },
  }
}
