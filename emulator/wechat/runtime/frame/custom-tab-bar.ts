import type { PageInstance } from '../host'
import type { Runtime } from '../runtime'
import { element } from './element'

export interface CustomTabBar {
  instance: PageInstance
  attach(page: HTMLElement): void
  release(): void
}

/**
 * Each tab page gets its own instance of `custom-tab-bar/index`. It is put into the page's element: there it
 * inherits what `page { }` defines, and `position: fixed` keeps it at the lower edge of the view.
 */
export function createCustomTabBar({ engine }: Runtime): CustomTabBar {
  const root = engine.backend.createRoot('wx-custom-tab-bar', engine.codeSpace, 'custom-tab-bar/index')
  return {
    instance: root.get() as unknown as PageInstance,
    attach(page) {
      const placeholder = element('span', '')
      page.append(placeholder)
      root.attach(page as never, placeholder as never)
    },
    release: () => root.release(),
  }
}
