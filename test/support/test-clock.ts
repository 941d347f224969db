import { requestJson } from './request-json'

/** The time that the emulator and the functions see. */
export interface TestClock {
  now(): Promise<Date>
  set(at: Date | string): Promise<void>
  advance(ms: number): Promise<void>
}

export function testClock(url: string): TestClock {
  const path = `${url}/_emulator/clock`
  return {
    now: async () => new Date(String((await requestJson(path))['now'])),
    set: async (at) => void (await requestJson(path, { at: new Date(at).toISOString() })),
    advance: async (ms) => void (await requestJson(path, { advanceMs: ms })),
  }
}
