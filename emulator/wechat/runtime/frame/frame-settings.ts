export interface FrameSettings {
  statusBarHeight: number
  /** Strip of the home indicator at the lower edge. */
  safeBottom: number
  capsule: boolean
}

/** Screens at least this high are drawn like a phone without a home button. */
const tallScreen = 700

/** `?frame=plain` draws neither status bar nor capsule; otherwise they follow the height of the screen. */
export function frameSettings(search: URLSearchParams, screenHeight: number): FrameSettings {
  if (search.get('frame') === 'plain') return { statusBarHeight: 0, safeBottom: 0, capsule: false }
  return screenHeight >= tallScreen
    ? { statusBarHeight: 44, safeBottom: 34, capsule: true }
    : { statusBarHeight: 20, safeBottom: 0, capsule: true }
}
