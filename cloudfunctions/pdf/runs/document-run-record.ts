import type { HistoryEntry } from '../../_shared/status-table'
import type { RunKind } from '../contract'
import type { DocumentRunStatus } from './status'

/** A document that could not be made, and why: an error code, and what the error names (`character`, `codePoint`). */
export interface RunFailure {
  subjectId: string
  code: string
  details: Record<string, unknown>
}

/** What one pass of a run has done so far. */
export interface RunProgress {
  /** The last id that is done; the next batch begins after it. */
  cursor: string
  /** How many there were when the pass began. */
  total: number
  made: number
  failed: number
  /** The first fifty of them. */
  failures: RunFailure[]
}

/** One document of `document_runs`: the making of all documents of a kind for an exam, over as many steps as it takes. */
export interface DocumentRunRecord extends RunProgress {
  /** `<kind>:<examId>`: a kind has one run an exam. */
  _id: string
  kind: RunKind
  examId: string
  status: DocumentRunStatus
  /** Who works on it now, and until when nobody else may. In the past: free to be taken. */
  lease: string
  leaseUntil: Date
  /** How often it was taken since the last batch was done; more than once means that a step did not end well. */
  tries: number
  startedBy: string
  startedAt: Date
  finishedAt: Date | null
  updatedAt: Date
  history: HistoryEntry<DocumentRunStatus>[]
}
