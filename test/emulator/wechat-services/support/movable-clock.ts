/** A clock that stands still until a test moves it. */
export interface MovableClock {
  now(): number
  advance(ms: number): void
  set(at: Date): void
}

export function createMovableClock(start = Date.parse('2026-05-13T09:20:00+08:00')): MovableClock {
  let now = start
  return {
    now: () => now,
    advance: (ms) => void (now += ms),
    set: (at) => void (now = at.getTime()),
  }
}
