import { asyncApi, count, text, type Options } from './call'
import type { Phone } from './phone'

/** Navigation bar and tab bar. */
export function barApis({ host: { bars } }: Phone): Record<string, unknown> {
  const index = (options: Options) => count(options['index'], -1)
  const optional = (options: Options, names: string[]) =>
    Object.fromEntries(names.filter((name) => name in options).map((name) => [name, text(options[name])]))
  return {
    setNavigationBarTitle: asyncApi('setNavigationBarTitle', ({ title }) => bars.setTitle(text(title))),
    setNavigationBarColor: asyncApi('setNavigationBarColor', ({ frontColor, backgroundColor }) =>
      bars.setColor(text(frontColor), text(backgroundColor)),
    ),
    showNavigationBarLoading: asyncApi('showNavigationBarLoading', () => bars.setTitleLoading(true)),
    hideNavigationBarLoading: asyncApi('hideNavigationBarLoading', () => bars.setTitleLoading(false)),
    hideHomeButton: asyncApi('hideHomeButton', () => bars.hideHomeButton()),
    // The three dots of pulling down keep one colour here.
    setBackgroundTextStyle: asyncApi('setBackgroundTextStyle', () => undefined),
    setBackgroundColor: asyncApi('setBackgroundColor', ({ backgroundColor }) =>
      bars.setBackground(text(backgroundColor)),
    ),
    showTabBar: asyncApi('showTabBar', () => bars.setTabBarVisible(true)),
    hideTabBar: asyncApi('hideTabBar', () => bars.setTabBarVisible(false)),
    setTabBarBadge: asyncApi('setTabBarBadge', (o) => bars.setTabBadge(index(o), text(o['text']))),
    removeTabBarBadge: asyncApi('removeTabBarBadge', (o) => bars.setTabBadge(index(o), null)),
    showTabBarRedDot: asyncApi('showTabBarRedDot', (o) => bars.setTabRedDot(index(o), true)),
    hideTabBarRedDot: asyncApi('hideTabBarRedDot', (o) => bars.setTabRedDot(index(o), false)),
    setTabBarItem: asyncApi('setTabBarItem', (o) =>
      bars.setTabItem(index(o), optional(o, ['text', 'iconPath', 'selectedIconPath'])),
    ),
    setTabBarStyle: asyncApi('setTabBarStyle', (o) =>
      bars.setTabStyle(optional(o, ['color', 'selectedColor', 'backgroundColor', 'borderStyle'])),
    ),
  }
}
