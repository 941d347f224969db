import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MovableClock } from '../../clock'
import type { Database } from '../../database'
import { ServiceError } from '../../service-error'
import type { Storage } from '../../storage/storage'
import type { Timers } from '../../triggers/timers'
import type { Snapshots } from '../snapshots'
import { exportState } from './export-state'
import { importState } from './import-state'

export interface StateParts {
  envId: string
  clock: MovableClock
  database: Database
  storage: Storage
  timers: Timers
  snapshots: Snapshots
}

export interface SavedState {
  name: string
  savedAt: string
  bytes: number
}

/** The whole environment as JSON lines: to a reader, to a file of the data folder, and back. */
export class State {
  constructor(
    private readonly parts: StateParts,
    private readonly dir: string,
  ) {}

  lines(): AsyncGenerator<string> {
    return exportState(this.parts)
  }

  import(text: string): Promise<void> {
    return importState(this.parts, text)
  }

  /** Saved states outlive the process; snapshots do not. */
  async save(name: string): Promise<SavedState> {
    mkdirSync(this.dir, { recursive: true })
    const file = this.file(name)
    await writeFile(`${file}.new`, this.lines())
    renameSync(`${file}.new`, file)
    return this.describe(name)
  }

  /** @throws ServiceError `INVALID_PARAM` when nothing was saved under the name */
  async load(name: string): Promise<SavedState> {
    const file = this.file(name)
    if (!existsSync(file)) throw new ServiceError('INVALID_PARAM', `There is no saved state ${name}.`)
    await this.import(readFileSync(file, 'utf8'))
    return this.describe(name)
  }

  list(): SavedState[] {
    if (!existsSync(this.dir)) return []
    const files = readdirSync(this.dir).filter((file) => file.endsWith('.jsonl'))
    return files.map((file) => this.describe(file.slice(0, -'.jsonl'.length)))
  }

  private describe(name: string): SavedState {
    const { mtime, size } = statSync(this.file(name))
    return { name, savedAt: mtime.toISOString(), bytes: size }
  }

  private file(name: string): string {
    if (/^[\p{L}\p{N}_-]{1,60}$/u.test(name)) return join(this.dir, `${name}.jsonl`)
    throw new ServiceError('INVALID_PARAM', 'A state is named by 1 to 60 letters, digits, _ or -.')
  }
}
