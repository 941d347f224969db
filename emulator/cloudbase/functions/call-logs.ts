/** One line that a function wrote, or a fact about its call. */
export interface CallLog {
  at: string
  requestId: string
  function: string
  level: 'debug' | 'log' | 'info' | 'warn' | 'error'
  text: string
}

const kept = 5000

/** The last lines of all functions, oldest first, each with the request id of the call that wrote it. */
export class CallLogs {
  private lines: CallLog[] = []
  private readonly listeners: ((line: CallLog) => void)[] = []

  add(line: CallLog): void {
    this.lines.push(line)
    if (this.lines.length > kept * 2) this.lines = this.lines.slice(-kept)
    for (const listener of this.listeners) listener(line)
  }

  list(filter: { requestId?: string; function?: string } = {}): CallLog[] {
    return this.lines
      .filter((line) => !filter.requestId || line.requestId === filter.requestId)
      .filter((line) => !filter.function || line.function === filter.function)
      .slice(-kept)
  }

  onLine(listener: (line: CallLog) => void): void {
    this.listeners.push(listener)
  }

  clear(): void {
    this.lines = []
  }
}
