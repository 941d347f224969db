const KEY = 'elder-mode'
/** WeChat's own text size at which we go along without being asked. */
const SCALE_OF_LARGE_TEXT = 1.25

/** Elder mode: what the person chose, else what the text size set in WeChat says (P1). */
export function isElderMode(): boolean {
  const chosen: unknown = wx.getStorageSync(KEY)
  if (typeof chosen === 'boolean') return chosen
  return (wx.getAppBaseInfo().fontSizeScaleFactor ?? 1) >= SCALE_OF_LARGE_TEXT
}

export function chooseElderMode(on: boolean): void {
  wx.setStorageSync(KEY, on)
}
