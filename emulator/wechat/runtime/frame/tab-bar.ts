import { fileUrl } from '../create-host'
import { HostError, type TabBarConfig, type TabBarItem } from '../host'
import { callPage } from '../pages/page'
import { withTheme } from '../pages/page-config'
import type { Runtime } from '../runtime'
import { element } from './element'
import { tabState } from './tab-state'

/** The system tab bar as drawn on one tab page. Badges and styles are shared by all of them. */
export class TabBar {
  readonly root = element('div', 'mp-tab-bar', { role: 'tablist' })

  constructor(
    private readonly runtime: Runtime,
    private readonly path: string,
  ) {
    this.draw()
    tabState.onChange(this.root, () => this.draw())
  }

  private draw(): void {
    const { tabBar } = this.runtime.config.app
    if (!tabBar) throw new HostError('not TabBar page')
    const settings = withTheme<TabBarConfig>(this.runtime.config, { ...tabBar, ...tabState.style })
    this.root.hidden = !tabState.visible
    this.root.style.backgroundColor = settings.backgroundColor ?? '#ffffff'
    this.root.dataset.border = settings.borderStyle ?? 'black'
    this.root.replaceChildren(...settings.list.map((item, index) => this.tab(settings, item, index)))
  }

  private tab(settings: TabBarConfig, listed: TabBarItem, index: number): HTMLElement {
    const item = withTheme(this.runtime.config, { ...listed, ...tabState.items[index] })
    const selected = item.pagePath === this.path
    const label = element('span', 'mp-tab-text', {}, item.text)
    const button = element('button', 'mp-tab', { role: 'tab', 'aria-selected': String(selected) })
    button.style.color = (selected ? settings.selectedColor : settings.color) ?? ''
    const icon = selected ? (item.selectedIconPath ?? item.iconPath) : item.iconPath
    const picture = element('span', 'mp-tab-icon')
    if (icon) picture.append(element('img', '', { src: fileUrl(icon), alt: '' }))
    const badge = tabState.badges[index]
    if (badge) picture.append(element('span', 'mp-badge', {}, badge.length > 3 ? '…' : badge))
    else if (tabState.dots[index]) picture.append(element('span', 'mp-red-dot'))
    button.append(picture, label)
    button.addEventListener('click', () => this.select(item, index))
    return button
  }

  private select(item: TabBarItem, index: number): void {
    void this.runtime.host.navigation.switchTab(`/${item.pagePath}`).then(() => {
      const page = this.runtime.stack.top()
      if (page) callPage(page, 'onTabItemTap', { index, pagePath: item.pagePath, text: item.text })
    })
  }
}
