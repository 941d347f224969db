import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { PageScreen } from '../frame/page-screen'
import type { PageInstance } from '../host'
import type { Runtime } from '../runtime'
import { EventChannel } from './event-channel'
import { callPage, type Page } from './page'
import { pageConfig } from './page-config'
import type { PageTarget } from './page-url'
import { watchScroll } from './watch-scroll'

/** Builds a page and runs it up to `onShow`; `onReady` follows after the first render. */
export function createPage(
  runtime: Runtime,
  { path, query }: PageTarget,
  options: { isFirst: boolean; channel?: EventChannel; push: (page: Page) => void },
): Page {
  // The wait for the first page begins with the mini-program itself.
  const openedAt = runtime.stack.all().length === 0 && !runtime.launched ? 0 : performance.now()
  runtime.launched = true
  const config = pageConfig(runtime.config, path)
  const screen = new PageScreen(runtime, path, config, options.isFirst)
  const root = runtime.engine.backend.createRoot('wx-page', runtime.engine.codeSpace, path)
  const component = root.getComponent()
  const instance = root.get() as unknown as PageInstance
  const channel = options.channel ?? new EventChannel()
  const page: Page = {
    path,
    query,
    config,
    screen,
    root,
    component,
    instance,
    channel,
    scroller: screen.scroller,
  }
  Object.assign(instance, {
    route: path,
    options: query,
    getOpenerEventChannel: () => channel,
    getTabBar: () => screen.customTabBar?.instance ?? null,
  })
  fillProperties(component, query)
  options.push(page)
  const placeholder = document.createElement('span')
  screen.scroller.append(placeholder)
  root.attach(screen.scroller as never, placeholder as never)
  const pageElement = component.$$ as unknown as HTMLElement
  pageElement.dataset.page = path
  screen.customTabBar?.attach(pageElement)
  callPage(page, 'onLoad', query)
  watchScroll(runtime, page)
  requestAnimationFrame(() => {
    callPage(page, 'onReady')
    requestAnimationFrame(() => runtime.log.noteFirstScreen(path, performance.now() - openedAt))
  })
  return page
}

/** A page written with Component() gets its query as properties. */
function fillProperties(component: Page['component'], query: Record<string, string>): void {
  for (const [name, value] of Object.entries(query)) {
    if (!glassEasel.Component.hasProperty(component, name)) continue
    component.setData({ [name]: decodeURIComponent(value) })
  }
}
