import * as z from 'zod'
import { route, type Page } from '../_shared/contract'
import type { CertificateStatus, ScoreBatchEvent, ScoreBatchStatus, CertificateEvent } from './status'

export type { CertificateEvent, CertificateStatus, ScoreBatchEvent, ScoreBatchStatus } from './status'

/** What is wrong with one cell or row of an import. The words are in `miniprogram/packages/exam-office/scores`. */
export const ROW_ISSUE_CODES = [
  /** The exam has no published ticket with this number. */
  'TICKET_UNKNOWN',
  /** The number stands in an earlier row, too. */
  'TICKET_TWICE',
  /** The name is not the one of the ticket's holder. */
  'NAME_DIFFERS',
  /** No score for a subject that the candidate takes; write 缺考 for who did not come. */
  'SCORE_MISSING',
  /** Neither a number nor 缺考 nor 违纪, or with more than one decimal. */
  'SCORE_UNREADABLE',
  /** Below 0 or above the full mark. */
  'SCORE_OUT_OF_RANGE',
  /** A score for a subject that the candidate does not take. */
  'SUBJECT_NOT_TAKEN',
  /** The score is published; withdraw it before it is imported again. */
  'ALREADY_PUBLISHED',
] as const
export type RowIssueCode = (typeof ROW_ISSUE_CODES)[number]

export interface RowIssue {
  /** As the spreadsheet counts: the heading is row 1. */
  row: number
  /** The heading of the column. */
  column: string
  /** What stands there. */
  value: string
  code: RowIssueCode
}

/** What an import would do, or did. With issues nothing is written. */
export interface ScoreCheck {
  /** Headings that the table needs and does not have: 准考证号, or the name of a subject. */
  missingColumns: string[]
  /** Candidates with complete scores. */
  people: number
  passed: number
  /** At most a hundred. */
  issues: RowIssue[]
  issueCount: number
  /** Published tickets of the exam without a row, by number; at most a hundred. */
  withoutRow: string[]
  withoutRowCount: number
}

export interface ScoreBatch {
  batchId: string
  examId: string
  status: ScoreBatchStatus
  people: number
  /** How many of them passed, and how many of these have a certificate. */
  passed: number
  certificates: number
  importedBy: string
  importedAt: string
  publishedAt: string | null
  /** When the exam is over; not before then can it be published. */
  publishableAt: string
  /** Whether the caller imported it, so that somebody else must publish it. */
  isMine: boolean
  /** `issueCertificates` is there while somebody who passed has none. `publish` is not for who imported it. */
  allowedEvents: (ScoreBatchEvent | 'issueCertificates')[]
}

/** A candidate's own result. */
export interface ResultView {
  applicationId: string
  examTitle: string
  examAt: string
  /** null until the score is published. */
  score: {
    reportNumber: string
    hasPassed: boolean
    publishedAt: string
    appealUntil: string
    subjects: {
      name: string
      score: number | null
      remark: string
      fullMark: number
      passMark: number
      hasPassed: boolean
    }[]
  } | null
  certificate: {
    certificateNumber: string
    status: CertificateStatus
    issuedOn: string
    /** Why it was revoked, or null. */
    reason: string | null
  } | null
}

export interface CertificateLine {
  applicationId: string
  certificateNumber: string
  holderName: string
  issuedOn: string
  status: CertificateStatus
  reason: string | null
  allowedEvents: CertificateEvent[]
}

const id = z.string().min(1).max(64)
const cursor = z.string().max(200).optional()
const reason = z.string().trim().min(1).max(200)
const officers = ['exam_officer'] as const

/**
 * A table with a heading: 准考证号, 姓名 (optional), and a column for each subject by its name. Pasted, or a CSV or XLSX
 * file at the path that `requestScoreUpload` gave; one of the two.
 */
const table = z.object({
  examId: id,
  text: z.string().max(900_000).optional(),
  fileId: z.string().max(300).optional(),
})

export const resultContract = {
  /** 成绩 and 证书 of the caller's own paid application (J2); `NOT_FOUND` for any other. */
  getMine: route<ResultView>()('profile', z.object({ applicationId: id })),

  /** Where the caller may upload a file of scores to. */
  requestScoreUpload: route<{ cloudPath: string }>()(officers, z.object({})),
  /** Dry run: what an import of this table would do. Writes nothing. `FILE_TYPE_REFUSED`, `FILE_NOT_UPLOADED`. */
  checkScores: route<ScoreCheck>()(officers, table),
  /** Imports the scores when nothing is wrong with any row; `batch` is null otherwise and nothing was written. */
  importScores: route<{ check: ScoreCheck; batch: ScoreBatch | null }>()(officers, table),
  listBatches: route<{ batches: ScoreBatch[] }>()(officers, z.object({ examId: id })),
  /**
   * Publishes an import: every candidate sees their own score and is told. `SECOND_PERSON_REQUIRED` for who imported it,
   * `EXAM_NOT_OVER` before its last subject has ended.
   * Calling it again tells those who were not told yet.
   */
  publishScores: route<ScoreBatch>()(officers, z.object({ batchId: id })),
  /** Takes scores back. `STATE_CONFLICT` when a valid certificate follows from them: revoke it first. */
  withdrawScores: route<ScoreBatch>()(officers, z.object({ batchId: id, reason })),
  /** Makes the certificates of everybody who passed; again for those who have none. */
  issueCertificates: route<ScoreBatch>()(officers, z.object({ batchId: id })),
  listCertificates: route<Page<CertificateLine>>()(officers, z.object({ examId: id, cursor })),
  revokeCertificate: route<CertificateLine>()(officers, z.object({ applicationId: id, reason })),
  reinstateCertificate: route<CertificateLine>()(officers, z.object({ applicationId: id, reason })),
}
export type ResultContract = typeof resultContract
