import type { PhoneGeometry, Rect } from '../host'
import type { Runtime } from '../runtime'

const navigationBarHeight = 44
const capsule = { width: 87, height: 32, right: 7, top: 6 }

/** Sizes a page can ask for through `wx.getWindowInfo` and `wx.getMenuButtonBoundingClientRect`. */
export function phoneGeometry({ frame, stack }: Runtime): PhoneGeometry {
  const { innerWidth: screenWidth, innerHeight: screenHeight } = window
  const { statusBarHeight, safeBottom } = frame.settings
  const screen = stack.top()?.screen
  const view = screen?.view.getBoundingClientRect()
  const menuTop = statusBarHeight + capsule.top
  return {
    screenWidth,
    screenHeight,
    windowWidth: screenWidth,
    windowHeight: view?.height ?? screenHeight,
    statusBarHeight,
    navigationBarHeight,
    tabBarHeight: screen?.tabBar?.root.offsetHeight ?? 0,
    screenTop: view?.top ?? 0,
    safeArea: rect(0, statusBarHeight, screenWidth, screenHeight - statusBarHeight - safeBottom),
    menuButton: rect(screenWidth - capsule.right - capsule.width, menuTop, capsule.width, capsule.height),
  }
}

function rect(left: number, top: number, width: number, height: number): Rect {
  return { left, top, width, height, right: left + width, bottom: top + height }
}
