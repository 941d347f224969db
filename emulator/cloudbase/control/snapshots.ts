import type { MovableClock } from '../clock'
import type { Database } from '../database'
import type { CallLogs } from '../functions/call-logs'
import { ServiceError } from '../service-error'
import type { SlowQueries } from '../server/slow-queries'
import type { Storage } from '../storage/storage'
import type { Timers } from '../triggers/timers'
import type { Faults } from './faults'

interface Parts {
  clock: MovableClock
  database: Database
  storage: Storage
  timers: Timers
  logs: CallLogs
  faults: Faults
  slowQueries: SlowQueries
}

/** Keeps and puts back everything the emulator knows. Snapshots live as long as the process. */
export class Snapshots {
  /** Null: the clock showed real time. */
  private readonly instants = new Map<string, number | null>()

  constructor(private readonly parts: Parts) {}

  take(name: string): void {
    const { clock, database, storage } = this.parts
    database.snapshot(name)
    storage.snapshot(name)
    this.instants.set(name, clock.offset() === 0 ? null : clock.now())
  }

  /** @throws ServiceError `INVALID_PARAM` when there is no such snapshot */
  restore(name: string): void {
    const { clock, database, storage, timers, logs, faults, slowQueries } = this.parts
    const instant = this.instants.get(name)
    if (instant === undefined || !database.reset(name)) {
      throw new ServiceError('INVALID_PARAM', `There is no snapshot ${name}.`)
    }
    storage.reset(name)
    faults.clear()
    logs.clear()
    slowQueries.clear()
    timers.moveQuietly(() => clock.set(new Date(instant ?? Date.now())))
  }
}
