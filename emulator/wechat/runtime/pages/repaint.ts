import { tabState } from '../frame/tab-state'
import type { Runtime } from '../runtime'
import { pageConfig } from './page-config'

/** Gives every open page the colours of the theme as it is now, and the tab bar with them. */
export function repaint({ config, stack }: Runtime): void {
  for (const page of stack.alive()) page.screen.paint(pageConfig(config, page.path))
  stack.top()?.screen.setVisible(true)
  tabState.changed()
}
