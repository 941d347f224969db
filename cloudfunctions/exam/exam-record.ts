import type { PhotoProfile } from './contract'

/** One document of `exams`: an exam with its sites and subjects. Seats are counted in `seat_quotas`. */
export interface ExamRecord {
  _id: string
  occupation: string
  level: string
  batch: string
  direction: string
  description: string
  registrationOpensAt: Date
  registrationClosesAt: Date
  /** Corrections of returned applications and signed forms are taken until then. */
  correctionClosesAt: Date
  examAt: Date
  /** The first calendar day on which tickets are printed, `YYYY-MM-DD`. */
  ticketPrintableOn: string
  /** The last calendar day on which tickets are printed. */
  ticketPrintableUntil: string
  /** How ticket numbers are made, `{date}{site}{serial}`; see `ticket/ticket-number.ts` (I2). */
  ticketPattern: string
  /** 考生须知, printed on tickets. */
  ticketRules: string[]
  /** From approval to the payment deadline; 24 in both manuals (G1). */
  paymentWindowHours: number
  agreement: { version: string; summary: string[]; body: string }
  /** What ID photos must be like (D7); null until the exam office chooses: the association's usual ones. */
  photoProfile: PhotoProfile | null
  subjects: ExamSubjectRecord[]
  sites: ExamSiteRecord[]
}

export interface ExamSubjectRecord {
  subjectId: string
  name: string
  startsAt: Date
  endsAt: Date
  feeFen: number
  fullMark: number
  /** A subject is passed with this mark or more. */
  passMark: number
}

export interface ExamSiteRecord {
  siteId: string
  name: string
  address: string
  /** Whether applications for this site are reviewed (F2). */
  reviewRequired: boolean
  surchargeFen: number
  /** The subjects open at this site and how many seats each has (E3, E5). */
  subjects: { subjectId: string; capacity: number }[]
}

/**
 * One document of `seat_quotas`, `_id` = `<examId>:<siteId>:<subjectId>`. A hold is the application's id in
 * `holders`, taken together with one of `remaining` in a single conditional update, so holding and releasing
 * are idempotent and a crash between two writes can be repaired by looking (E5, E6).
 */
export interface SeatQuotaRecord {
  _id: string
  examId: string
  siteId: string
  subjectId: string
  capacity: number
  remaining: number
  holders: string[]
}

/** What an application sits: one site and at least one of its subjects. */
export interface SeatChoice {
  examId: string
  siteId: string
  subjectIds: string[]
}
