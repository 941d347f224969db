import type { Runtime } from '../runtime'
import { createPage } from './create-page'
import type { EventChannel } from './event-channel'
import { callPage, type Page } from './page'
import { formatPageUrl, type PageTarget } from './page-url'

/** The pages on top of each other, and the tab pages that stay alive beside them. */
export class PageStack {
  private readonly pages: Page[] = []
  private readonly tabs = new Map<string, Page>()

  constructor(private readonly runtime: Runtime) {}

  all(): Page[] {
    return [...this.pages]
  }

  /** Every page that was opened and not closed, with the tab pages beside the stack. */
  alive(): Page[] {
    return [...new Set([...this.pages, ...this.tabs.values()])]
  }

  top(): Page | null {
    return this.pages[this.pages.length - 1] ?? null
  }

  isTab(path: string): boolean {
    return this.runtime.config.app.tabBar?.list.some((item) => item.pagePath === path) ?? false
  }

  /** Opens a page above the current one, which is hidden. */
  push(target: PageTarget, channel?: EventChannel): Page {
    const below = this.top()
    if (below) this.hide(below)
    return this.open(target, channel)
  }

  /** Closes `count` pages and shows the one below. */
  pop(count: number): void {
    for (let closed = 0; closed < count; closed += 1) this.closeTop()
    const page = this.top()
    if (page) this.show(page)
  }

  replaceTop(target: PageTarget): void {
    this.closeTop()
    this.open(target)
  }

  restart(target: PageTarget): void {
    const open = this.alive()
    this.pages.length = 0
    this.tabs.clear()
    for (const page of open.reverse()) this.close(page)
    this.open(target)
  }

  /** Shows a tab page: the one that is alive, or a new one. All pages that are no tabs are closed. */
  switchTab(target: PageTarget): void {
    const before = this.top()
    while (this.pages.length > 0) {
      const page = this.pages.pop() as Page
      if (!this.tabs.has(page.path) || this.tabs.get(page.path) !== page) this.close(page)
      else if (page === before && page.path !== target.path) this.hide(page)
    }
    const alive = this.tabs.get(target.path)
    if (!alive) {
      this.open({ path: target.path, query: {} })
      return
    }
    this.pages.push(alive)
    if (alive !== before) this.show(alive)
  }

  private open(target: PageTarget, channel?: EventChannel): Page {
    const page = createPage(this.runtime, target, {
      isFirst: this.pages.length === 0,
      channel,
      push: (created) => {
        this.pages.push(created)
        if (this.isTab(created.path)) this.tabs.set(created.path, created)
      },
    })
    if (this.top() === page) this.show(page)
    return page
  }

  private show(page: Page): void {
    page.screen.setVisible(true)
    document.title = page.screen.title
    history.replaceState(null, '', `#${formatPageUrl(page)}`)
    callPage(page, 'onShow')
    page.component.triggerPageLifetime('show', [])
    this.runtime.events.emit('pageShow', { path: page.path, query: page.query })
  }

  private hide(page: Page): void {
    callPage(page, 'onHide')
    page.component.triggerPageLifetime('hide', [])
    page.screen.setVisible(false)
  }

  private closeTop(): void {
    const page = this.pages.pop()
    if (page) this.close(page)
  }

  private close(page: Page): void {
    if (this.tabs.get(page.path) === page) this.tabs.delete(page.path)
    callPage(page, 'onUnload')
    page.root.release()
    page.screen.remove()
    this.runtime.events.emit('pageUnload', { path: page.path })
  }
}
