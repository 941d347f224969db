/** Something that works here but is slow or surprising in the cloud. */
export type Warning =
  | { kind: 'scan'; at: number; collection: string; action: string; query: string; examined: number }
  | { kind: 'left-transaction'; at: number; collection: string; action: string; transactionId: string }
  | { kind: 'large-write'; at: number; collection: string; action: string; bytes: number }
  | IndexWarning

/** A declaration that works here and in the cloud of today, but not within the older quota. */
export interface IndexWarning {
  kind: 'many-indexes'
  at: number
  collection: string
  indexes: number
}

/** A query that reads more documents than this without an index is reported. */
export const scanWarningLimit = 100

const kept = 1000

/** The latest warnings, oldest first. */
export class WarningLog {
  private readonly entries: Warning[] = []

  add(warning: Warning): void {
    this.entries.push(warning)
    if (this.entries.length > kept) this.entries.shift()
  }

  list(): Warning[] {
    return [...this.entries]
  }

  clear(): void {
    this.entries.length = 0
  }
}
