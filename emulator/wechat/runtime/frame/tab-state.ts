import type { TabBarConfig, TabBarItem } from '../host'

/** What `wx.setTabBar...` changed; every tab page shows the same. */
class TabState {
  visible = true
  style: Partial<TabBarConfig> = {}
  readonly items: Record<number, Partial<TabBarItem>> = {}
  readonly badges: Record<number, string | null> = {}
  readonly dots: Record<number, boolean> = {}
  private readonly listeners = new Map<HTMLElement, () => void>()

  /** Bars that have left the document are forgotten. */
  onChange(bar: HTMLElement, redraw: () => void): void {
    this.listeners.set(bar, redraw)
  }

  changed(): void {
    for (const [bar, redraw] of this.listeners) {
      if (bar.isConnected) redraw()
      else this.listeners.delete(bar)
    }
  }
}

export const tabState = new TabState()
