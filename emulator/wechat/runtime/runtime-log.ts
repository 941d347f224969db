/** setData calls and bytes of one page, components included. */
export interface PageReport {
  setDataCalls: number
  setDataBytes: number
  largestSetData: number
}

/** What the tests and the panel read through `__mp`. */
export class RuntimeLog {
  readonly missing = new Set<string>()
  readonly warnings: string[] = []
  readonly pages: Record<string, PageReport> = {}

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

  noteSetData(page: string, bytes: number): void {
    const report = (this.pages[page] ??= { setDataCalls: 0, setDataBytes: 0, largestSetData: 0 })
    report.setDataCalls += 1
    report.setDataBytes += bytes
    report.largestSetData = Math.max(report.largestSetData, bytes)
  }
}
