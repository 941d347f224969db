/** setData calls and bytes of one page, components included. */
export interface PageReport {
  setDataCalls: number
  setDataBytes: number
  largestSetData: number
  /** Most calls of its own components within any one second; WeChat's scoring allows 20. */
  busiestSecond: number
  /** Calls by the component that made them. */
  callers: Record<string, number>
  /** From the wish to open the page to its first frame, in ms; of the slowest opening. */
  firstScreenMs: number
}

/** What the tests and the panel read through `__mp`. */
export class RuntimeLog {
  readonly missing = new Set<string>()
  readonly warnings: string[] = []
  readonly pages: Record<string, PageReport> = {}
  /** Moments of the calls of the last second, by page. */
  private readonly recent: Record<string, number[]> = {}

  /** Each warning is listed once: the same defect shows at every render. */
  warn(message: string): void {
    if (this.warnings.includes(message)) return
    this.warnings.push(message)
    console.warn(`[mini-program] ${message}`)
  }

  noteMissing(name: string): void {
    if (this.missing.has(name)) return
    this.missing.add(name)
    console.warn(`[mini-program] wx.${name} does not exist here`)
  }

  noteSetData(page: string, caller: string, bytes: number): void {
    const report = this.reportOf(page)
    report.setDataCalls += 1
    report.callers[caller] = (report.callers[caller] ?? 0) + 1
    report.setDataBytes += bytes
    report.largestSetData = Math.max(report.largestSetData, bytes)
    if (!caller.startsWith('miniprogram_npm/'))
      report.busiestSecond = Math.max(report.busiestSecond, this.callsOfLastSecond(page))
  }

  noteFirstScreen(page: string, ms: number): void {
    const report = this.reportOf(page)
    report.firstScreenMs = Math.max(report.firstScreenMs, Math.round(ms))
  }

  private reportOf(page: string): PageReport {
    return (this.pages[page] ??= {
      setDataCalls: 0,
      setDataBytes: 0,
      largestSetData: 0,
      busiestSecond: 0,
      callers: {},
      firstScreenMs: 0,
    })
  }

  private callsOfLastSecond(page: string): number {
    const now = performance.now()
    const calls = [...(this.recent[page] ?? []).filter((at) => now - at < 1000), now]
    this.recent[page] = calls
    return calls.length
  }
}
