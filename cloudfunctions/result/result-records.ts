import type { HistoryEntry } from '../_shared/status-table'
import type { CertificateStatus, ScoreBatchStatus } from './status'

/** One document of `score_batches`. Its status alone says whether its scores are seen. */
export interface ScoreBatchRecord {
  _id: string
  examId: string
  status: ScoreBatchStatus
  /** How many candidates it has scores of. */
  people: number
  importedBy: { accountId: string; name: string }
  importedAt: Date
  publishedAt: Date | null
  /** The last calendar day on which a review of the marking can be asked for; set when it is published. */
  appealUntil: string | null
  history: HistoryEntry<ScoreBatchStatus>[]
  updatedAt: Date
}

/** The mark of one subject. `score` is null where there is none; the remark then says why. */
export interface SubjectScore {
  subjectId: string
  score: number | null
  remark: '' | '缺考' | '违纪'
}

/** One document of `scores`: the marks of one application. A later import takes its place until it is published. */
export interface ScoreRecord {
  /** The application's id. */
  _id: string
  batchId: string
  examId: string
  accountId: string
  ticketNumber: string
  subjects: SubjectScore[]
  /** Whether every subject that was taken reaches its pass mark. */
  hasPassed: boolean
  importedAt: Date
}

/** One document of `certificates`. What it says is fixed when it is issued; corrections make it revoked. */
export interface CertificateRecord {
  /** The application's id: an exam that was passed gives one certificate. */
  _id: string
  accountId: string
  examId: string
  batchId: string
  /** 22 characters, unique. */
  certificateNumber: string
  /** What the code on it says; random, so that nobody can try them out. Unique. */
  verifyToken: string
  holderName: string
  occupation: string
  level: string
  direction: string
  /** Calendar day. */
  issuedOn: string
  status: CertificateStatus
  history: HistoryEntry<CertificateStatus>[]
  createdAt: Date
  updatedAt: Date
}
