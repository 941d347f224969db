/** What tests read inside the phone's document (see `emulator/wechat/runtime/test-hooks.ts`). */
declare const __mp: {
  missing: string[]
  warnings: string[]
  stack(): string[]
  report(): Record<
    string,
    {
      setDataCalls: number
      setDataBytes: number
      largestSetData: number
      busiestSecond: number
      callers: Record<string, number>
      firstScreenMs: number
    }
  >
  visible(): { path: string; nodes: number; depth: number } | null
}

declare function getCurrentPages(): {
  route: string
  data: Record<string, unknown>
  setData(data: object): void
}[]
