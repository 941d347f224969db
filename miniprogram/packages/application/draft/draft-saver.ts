import type { ApplicationForm } from '../../../../cloudfunctions/application/contract'
import type { FieldIssue } from '../../../../cloudfunctions/_shared/errors'
import { describeFailure, type Failure } from '../../../utils/failure'
import { watchNetwork } from '../../../utils/network'
import { mergeDrafts, type DraftConflict, type FormChanges, type FormField } from './merge-drafts'
import type { UnsentChanges } from './unsent-changes'

export interface SavedDraft {
  revision: number
  savedAt: string
  issues: FieldIssue[]
  experienceMonths: number
}

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed' | 'conflict'

export interface DraftSaverPorts {
  save(revision: number, changes: FormChanges): Promise<SavedDraft>
  /** Keeps what is not on the server yet on this phone; `null` when there is nothing. */
  keep(unsent: UnsentChanges | null): void
  onState(state: SaveState, failure: Failure | null): void
  onSaved(saved: SavedDraft): void
  /** A newer copy came from the server: the form changed, and some fields may need a choice. */
  onMerged(taken: FormField[], conflicts: DraftConflict[]): void
}

/** Typing pauses this long before it is sent; the end of a field is sent at once. */
const PAUSE_MS = 800

/**
 * Saves a draft while it is filled in (C3): one request at a time, every change kept on the phone until the
 * server has it, sent again by itself when the network is back (P5), and a newer copy from another phone merged instead of overwritten.
 */
export class DraftSaver {
  private changes: FormChanges = {}
  private inFlight: FormChanges = {}
  private conflicts: DraftConflict[] = []
  private timer: ReturnType<typeof setTimeout> | null = null
  private running: Promise<boolean> | null = null
  private readonly stopWatching = watchNetwork((online) => {
    if (online) void this.flush()
  })

  constructor(
    private base: ApplicationForm,
    private revision: number,
    private readonly ports: DraftSaverPorts,
  ) {}

  /** The form as the person sees it: the server's copy with everything typed since. */
  get form(): ApplicationForm {
    return { ...this.base, ...this.inFlight, ...this.changes }
  }

  get openConflicts(): readonly DraftConflict[] {
    return this.conflicts
  }

  /** Takes a change; it goes up after a pause, or at once with `flush`. */
  change(changes: FormChanges): void {
    Object.assign(this.changes, changes)
    this.keep()
    this.ports.onState('saving', null)
    this.endPause()
    this.timer = setTimeout(() => void this.flush(), PAUSE_MS)
  }

  private endPause(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  /** Sends what is unsent. Resolves to true when the server has everything. */
  flush(): Promise<boolean> {
    this.endPause()
    this.running ??= this.sendAll().finally(() => {
      this.running = null
    })
    return this.running
  }

  /** Takes up what an earlier visit left on this phone. */
  restore({ revision, base, changes }: UnsentChanges): Promise<boolean> {
    if (revision === this.revision) this.changes = changes
    else this.merge(base, changes, this.base)
    return this.flush()
  }

  /** Decides a field that was changed here and elsewhere; sends on when none is open any more. */
  resolve(field: FormField, winner: 'mine' | 'theirs'): Promise<boolean> {
    const conflict = this.conflicts.find((open) => open.field === field)
    this.conflicts = this.conflicts.filter((open) => open.field !== field)
    if (conflict && winner === 'theirs') delete this.changes[field]
    this.keep()
    return this.flush()
  }

  /** Stops the clock and the watch; what is unsent stays on the phone. */
  dispose(): void {
    this.endPause()
    this.stopWatching()
  }

  private async sendAll(): Promise<boolean> {
    while (Object.keys(this.changes).length) {
      if (this.conflicts.length) {
        this.ports.onState('conflict', null)
        return false
      }
      const failure = await this.sendOnce()
      if (failure?.code === 'DRAFT_OUTDATED') this.takeNewer(failure)
      else if (failure) {
        this.ports.onState('failed', failure)
        return false
      }
    }
    this.keep()
    this.ports.onState('saved', null)
    return true
  }

  private async sendOnce(): Promise<Failure | null> {
    this.inFlight = this.changes
    this.changes = {}
    this.ports.onState('saving', null)
    try {
      const saved = await this.ports.save(this.revision, this.inFlight)
      this.base = { ...this.base, ...this.inFlight }
      this.revision = saved.revision
      this.inFlight = {}
      this.keep()
      this.ports.onSaved(saved)
      return null
    } catch (error) {
      this.changes = { ...this.inFlight, ...this.changes }
      this.inFlight = {}
      return describeFailure(error)
    }
  }

  private takeNewer({ details }: Failure): void {
    const { form, revision } = details as { form: ApplicationForm; revision: number }
    const base = this.base
    this.base = form
    this.revision = revision
    this.merge(base, this.changes, form)
  }

  private merge(base: FormChanges, mine: FormChanges, theirs: ApplicationForm): void {
    const { changes, conflicts, taken } = mergeDrafts(base, mine, theirs)
    const undecided = Object.fromEntries(conflicts.map(({ field, mine: value }) => [field, value]))
    this.changes = { ...changes, ...undecided }
    this.conflicts = conflicts
    this.keep()
    this.ports.onMerged(taken, conflicts)
  }

  private keep(): void {
    const changes = { ...this.inFlight, ...this.changes }
    const fields = Object.keys(changes) as FormField[]
    const base = Object.fromEntries(fields.map((field) => [field, this.base[field]]))
    this.ports.keep(fields.length ? { revision: this.revision, base, changes } : null)
  }
}
