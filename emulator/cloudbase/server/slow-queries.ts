/** A database action that took long, without the values it asked for: those may be personal data. */
export interface SlowQuery {
  kind: 'slow'
  at: number
  collection: string
  action: string
  /** The names of the fields of its condition, as a JSON list. */
  query: string
  durationMs: number
}

export const slowMs = 100
const kept = 1000

/** Times database actions and keeps the slow ones, oldest first. Time spent waiting for a lock counts. */
export class SlowQueries {
  private entries: SlowQuery[] = []

  /** `stopwatch`: milliseconds of real time; the clock may be moved while a query runs. */
  constructor(
    private readonly clock: { now(): number },
    private readonly stopwatch: () => number = () => performance.now(),
  ) {}

  async time<T>(action: string, body: Record<string, unknown>, run: () => Promise<T>): Promise<T> {
    const startedAt = this.stopwatch()
    try {
      return await run()
    } finally {
      const durationMs = Math.round(this.stopwatch() - startedAt)
      if (durationMs >= slowMs) this.add(action, body, durationMs)
    }
  }

  list(): SlowQuery[] {
    return this.entries
  }

  clear(): void {
    this.entries = []
  }

  private add(action: string, body: Record<string, unknown>, durationMs: number): void {
    const [at, collection] = [this.clock.now(), String(body['collectionName'] ?? '')]
    const query = JSON.stringify(fieldsOf(body['query']))
    this.entries = [
      ...this.entries,
      { kind: 'slow' as const, at, collection, action, query, durationMs },
    ].slice(-kept)
  }
}

function fieldsOf(query: unknown): string[] {
  try {
    return Object.keys(JSON.parse(String(query ?? '{}')) as object)
  } catch {
    // The action refused it already; how long that took is still worth a line.
    return []
  }
}
