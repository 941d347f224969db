import type { HistoryEntry } from '../_shared/transition'
import type { ApplicationForm, FeeItem, FileKind, FileView } from './contract'
import type { ApplicationEvent, ApplicationStatus } from './status'

/** A file of an application. Its bytes are private in storage (D8). */
export interface FileRecord {
  fileRefId: string
  kind: FileKind
  fileId: string
  name: string
  contentType: FileView['contentType']
  bytes: number
  width: number | null
  height: number | null
  pages: number | null
  sha256: string
  uploadedAt: Date
  /** A signed form: the hash of the data it was signed for, or as much of it as the paper shows. Otherwise null. */
  dataHash: string | null
  /** True when that was read from the code on the paper. */
  isCodeRead: boolean
}

export interface OpinionRecord {
  text: string
  marks: { path: string; reason: string }[]
  at: Date
  by: string
}

/** What a reviewer decided on: compared with the next round's (F4). */
export interface ReviewedSnapshot {
  form: ApplicationForm
  siteId: string
  subjectIds: string[]
  photoSha256: string | null
  certificateSha256: string[]
}

/** A status change whose consequences are not all done yet. See `follow-up.ts`. */
export interface PendingEvent {
  event: ApplicationEvent
  at: Date
}

/** One document of `applications`: one person's 报名 for one exam. */
export interface ApplicationRecord {
  _id: string
  accountId: string
  examId: string
  siteId: string
  subjectIds: string[]
  /**
   * `<accountId>:<examId>` while it lives, `ended:<applicationId>` afterwards. Unique, so that a person has one
   * live application for an exam however many requests arrive at once (C14).
   */
  activeKey: string
  status: ApplicationStatus
  /** Which hold of seats is meant, see `seat-hold.ts`. Goes up whenever the seats are given up. */
  seatGeneration: number
  form: ApplicationForm
  /** Goes up with every save of the form. */
  revision: number
  /** Goes up with every change of form, files or choice; a submission names the one that it checked. */
  contentVersion: number
  photo: FileRecord | null
  certificateImages: FileRecord[]
  signedForms: FileRecord[]
  /** How often it was handed in for review. */
  round: number
  submittedAt: Date | null
  agreement: { version: string; acceptedAt: Date }
  declaration: { version: string; acceptedAt: Date } | null
  opinion: OpinionRecord | null
  /** The content of the last returned round, or null. */
  returnedSnapshot: ReviewedSnapshot | null
  /** The moment after which the timer ends it, or null when nothing runs out. */
  dueAt: Date | null
  payBy: Date | null
  /** What is owed; fixed when it becomes payable, empty before. */
  feeItems: FeeItem[]
  orderId: string | null
  /** WeChat's transaction that paid it. */
  paidTransactionId: string | null
  /** True once late money was sent back: the answer for further late money stays no (G10). */
  lateMoneyRefused: boolean
  pendingEvents: PendingEvent[]
  history: HistoryEntry<ApplicationStatus>[]
  createdAt: Date
  updatedAt: Date
}
