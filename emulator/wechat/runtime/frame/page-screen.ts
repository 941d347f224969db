import type { PageConfig } from '../boot-config'
import type { Runtime } from '../runtime'
import { createCustomTabBar, type CustomTabBar } from './custom-tab-bar'
import { element } from './element'
import { NavigationBar } from './navigation-bar'
import { PullDownArea } from './pull-down-area'
import { TabBar } from './tab-bar'

/** The screen of one page: navigation bar, the view with the scrolling page, and the tab bar of a tab page. */
export class PageScreen {
  readonly scroller = element('div', 'mp-scroller')
  readonly view = element('div', 'mp-view')
  readonly navigationBar: NavigationBar | null
  readonly tabBar: TabBar | null
  readonly customTabBar: CustomTabBar | null
  readonly pullDown: PullDownArea
  private readonly root: HTMLElement
  private readonly resize: ResizeObserver
  private tint: 'black' | 'white' = 'black'
  private shownTitle: string
  /** What the page has set by itself, which no theme takes back. */
  private readonly own = { bar: false, window: false }

  constructor(
    private readonly runtime: Runtime,
    path: string,
    config: PageConfig,
    isFirst: boolean,
  ) {
    const isTab = runtime.stack.isTab(path)
    const isCustom = config.navigationStyle === 'custom'
    this.shownTitle = config.navigationBarTitleText ?? ''
    this.navigationBar = isCustom ? null : new NavigationBar(runtime, path, config, isFirst)
    this.tabBar = isTab && !runtime.config.app.tabBar?.custom ? new TabBar(runtime, path) : null
    this.pullDown = new PullDownArea(runtime, this.scroller, config)
    this.view.append(this.pullDown.indicator, this.scroller)
    this.root = element('div', 'mp-screen', { 'data-screen': path })
    this.root.append(...(this.navigationBar ? [this.navigationBar.root] : []), this.view)
    if (this.tabBar) this.root.append(this.tabBar.root)
    this.paint(config)
    if (config.disableScroll) this.scroller.style.overflow = 'hidden'
    runtime.frame.screens.append(this.root)
    this.view.style.setProperty('--mp-safe-bottom', this.tabBar ? '0px' : 'var(--mp-home-bar)')
    this.view.style.setProperty('--mp-safe-top', isCustom ? 'var(--mp-status-bar)' : '0px')
    this.measure()
    this.resize = new ResizeObserver(() => this.measure())
    this.resize.observe(this.view)
    this.customTabBar = isTab && runtime.config.app.tabBar?.custom ? createCustomTabBar(runtime) : null
  }

  get title(): string {
    return this.shownTitle
  }

  setTitle(title: string): void {
    this.shownTitle = title
    document.title = title
    this.navigationBar?.setTitle(title)
  }

  /** Takes the colours of a configuration, except where the page has set its own. */
  paint(config: PageConfig): void {
    if (!this.own.bar) {
      this.tint = config.navigationBarTextStyle === 'black' ? 'black' : 'white'
      this.navigationBar?.setColor(
        this.tint === 'black' ? '#000000' : '#ffffff',
        config.navigationBarBackgroundColor ?? '#000000',
      )
    }
    this.pullDown.indicator.dataset.style = config.backgroundTextStyle ?? 'dark'
    if (this.own.window) return
    this.scroller.style.backgroundColor = config.backgroundColorContent ?? ''
    this.view.style.backgroundColor = config.backgroundColor ?? ''
  }

  /** `wx.setNavigationBarColor`: colour of the words (`#ffffff` or `#000000`) and of the bar. */
  setBarColor(front: string, background: string): void {
    this.own.bar = true
    this.tint = front.toLowerCase() === '#000000' ? 'black' : 'white'
    this.navigationBar?.setColor(front, background)
    this.runtime.frame.setTint(this.tint)
  }

  /** `wx.setBackgroundColor`: behind the page, seen when it is pulled down. */
  setWindowColor(color: string): void {
    this.own.window = true
    this.view.style.backgroundColor = color
  }

  setBackground(color: string): void {
    this.own.window = true
    this.scroller.style.backgroundColor = color
  }

  /** A hidden page keeps its layout and its scroll positions. */
  setVisible(visible: boolean): void {
    this.root.classList.toggle('mp-hidden', !visible)
    this.root.inert = !visible
    if (visible) this.runtime.frame.setTint(this.tint)
  }

  remove(): void {
    this.resize.disconnect()
    this.customTabBar?.release()
    this.root.remove()
  }

  /** `100vh` of a page is the height of its view, not of the screen. */
  private measure(): void {
    this.view.style.setProperty('--mp-vh', `${this.view.clientHeight / 100}px`)
  }
}
