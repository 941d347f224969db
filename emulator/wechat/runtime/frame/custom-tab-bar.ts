import type { PageInstance } from '../host'
import type { Runtime } from '../runtime'
import { element } from './element'

export interface CustomTabBar {
  instance: PageInstance
  release(): void
}

/** Each tab page gets its own instance of `custom-tab-bar/index`, drawn over the page. */
export function createCustomTabBar(runtime: Runtime, view: HTMLElement): CustomTabBar {
  const { backend, codeSpace } = runtime.engine
  const root = backend.createRoot('wx-custom-tab-bar', codeSpace, 'custom-tab-bar/index')
  const placeholder = element('span', '')
  view.append(placeholder)
  root.attach(view as never, placeholder as never)
  return { instance: root.get() as unknown as PageInstance, release: () => root.release() }
}
