import type { PageConfig } from '../boot-config'
import type { Runtime } from '../runtime'
import { element } from './element'

/** WeChat's own bar: 44 px under the status bar, with title and back button. */
export class NavigationBar {
  readonly root: HTMLElement
  private readonly title = element('span', 'mp-navigation-title')
  private readonly spinner = element('i', 'mp-spinner mp-navigation-spinner', { hidden: '' })
  private readonly homeButton: HTMLButtonElement | null

  constructor(runtime: Runtime, path: string, config: PageConfig, isFirst: boolean) {
    const home = runtime.config.pages[0] ?? ''
    const back = element('button', 'mp-back', { 'aria-label': '返回' }, element('i', ''))
    back.addEventListener('click', () => void runtime.host.navigation.navigateBack())
    this.homeButton =
      isFirst && path !== home && !runtime.stack.isTab(path)
        ? element('button', 'mp-home', { 'aria-label': '首页' }, element('i', ''))
        : null
    this.homeButton?.addEventListener('click', () => void runtime.host.navigation.reLaunch(`/${home}`))
    const leading = this.homeButton ?? (isFirst || runtime.stack.isTab(path) ? '' : back)
    this.root = element('div', 'mp-navigation-bar', {}, leading, this.spinner, this.title)
    this.setTitle(config.navigationBarTitleText ?? '')
  }

  setTitle(title: string): void {
    this.title.textContent = title
  }

  setColor(front: string, background: string): void {
    this.root.style.color = front
    this.root.style.backgroundColor = background
  }

  setLoading(loading: boolean): void {
    this.spinner.hidden = !loading
  }

  hideHome(): void {
    this.homeButton?.remove()
  }
}
