/** `wx.onX` / `wx.offX` in one: `off` without a listener removes them all, as in WeChat. */
export interface Listeners<T> {
  on(listener: (value: T) => void): void
  off(listener?: (value: T) => void): void
  tell(value: T): void
}

export function createListeners<T>(): Listeners<T> {
  const all = new Set<(value: T) => void>()
  return {
    on: (listener) => void all.add(listener),
    off: (listener) => void (listener ? all.delete(listener) : all.clear()),
    tell: (value) => [...all].forEach((listener) => listener(value)),
  }
}
