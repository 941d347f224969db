import type { PageConfig } from '../boot-config'
import { callPage } from '../pages/page'
import type { Runtime } from '../runtime'
import { element } from './element'

const openHeight = 50

/** Pull-down refresh: three dots above the page, by a drag from the top or by `wx.startPullDownRefresh`. */
export class PullDownArea {
  readonly indicator = element(
    'div',
    'mp-pull-down',
    {},
    element('i', ''),
    element('i', ''),
    element('i', ''),
  )
  private refreshing = false
  private startY: number | null = null
  private pulled = 0

  constructor(
    private readonly runtime: Runtime,
    private readonly scroller: HTMLElement,
    config: PageConfig,
  ) {
    if (!config.enablePullDownRefresh) return
    scroller.addEventListener('touchstart', (event) => this.begin(event as TouchEvent))
    scroller.addEventListener('touchmove', (event) => this.move(event as TouchEvent))
    scroller.addEventListener('touchend', () => this.release())
    scroller.addEventListener('touchcancel', () => this.release())
  }

  start(): void {
    if (this.refreshing) return
    this.refreshing = true
    this.slide(openHeight, true)
    const page = this.runtime.stack.top()
    if (page) callPage(page, 'onPullDownRefresh')
  }

  stop(): void {
    this.refreshing = false
    this.slide(0, true)
  }

  private begin(event: TouchEvent): void {
    this.startY = this.scroller.scrollTop <= 0 ? (event.touches[0]?.clientY ?? null) : null
  }

  private move(event: TouchEvent): void {
    const y = event.touches[0]?.clientY
    if (this.startY === null || y === undefined || this.refreshing || event.defaultPrevented) return
    this.pulled = Math.max(0, Math.min(100, (y - this.startY) / 2))
    if (this.scroller.scrollTop > 0) this.pulled = 0
    this.slide(this.pulled, false)
  }

  private release(): void {
    const far = this.pulled >= openHeight
    this.startY = null
    this.pulled = 0
    if (this.refreshing) return
    if (far) this.start()
    else this.slide(0, true)
  }

  private slide(offset: number, animate: boolean): void {
    this.scroller.style.transition = animate ? 'top 0.2s' : ''
    this.scroller.style.top = offset ? `${offset}px` : ''
    this.indicator.classList.toggle('mp-active', offset > 0)
  }
}
