import * as z from 'zod'
import { route, type Page } from '../_shared/contract'
import type { FieldIssue } from '../_shared/errors'
import type { IdType } from '../_shared/account-record'
import type { PhotoRules } from '../exam/contract'
import type { ApplicationEvent, ApplicationStatus } from './status'

export type { ApplicationEvent, ApplicationStatus } from './status'

/** What can be uploaded: 证件照, 证书图片, 签字申报表. The limits are in `file-rules.ts`. */
export const FILE_KINDS = ['photo', 'certificate', 'signed_form'] as const
export type FileKind = (typeof FILE_KINDS)[number]

const text = (max: number) => z.string().trim().max(max)
const day = text(10)

/**
 * The application form 申报表 of manual S0. Every field may be empty while it is a draft; `submit` says what is
 * missing. Days are `YYYY-MM-DD`. Codes come from `getFormOptions`. The years in the occupation are computed
 * from the work experience (C4), so nobody can type a contradicting number.
 */
export const applicationFormSchema = z.object({
  /** 是否拥有相关证书; null until answered. */
  hasCertificate: z.boolean().nullable(),
  certificate: z.object({ name: text(60), level: text(30), number: text(60), issuedOn: day }),
  ethnicGroup: text(20),
  politicalStatus: text(20),
  education: text(20),
  /** 工作单位/所在院校 */
  employer: text(80),
  /** 从事职业/专业 */
  occupation: text(60),
  /** 未工作: then `workStartedOn` stays empty. */
  notWorking: z.boolean(),
  workStartedOn: day,
  /** 通讯地址 */
  mailingAddress: text(120),
  postcode: text(6),
  /** 身份证地址 */
  idAddress: text(120),
  workExperiences: z
    .array(
      z.object({
        workExperienceId: z.string().min(1).max(40),
        employer: text(80),
        position: text(40),
        startedOn: day,
        /** Empty while the work goes on (至今). */
        endedOn: day,
      }),
    )
    .max(30),
})
export type ApplicationForm = z.output<typeof applicationFormSchema>
export type WorkExperience = ApplicationForm['workExperiences'][number]

export interface FileView {
  fileRefId: string
  kind: FileKind
  name: string
  contentType: 'image/jpeg' | 'image/png' | 'application/pdf'
  bytes: number
  width: number | null
  height: number | null
  pages: number | null
  uploadedAt: string
  /** A temporary link of ten minutes (D8). */
  url: string
  /**
   * A signed form: whether the code on its paper is of the data as it is now, or of older data; `unread` when no code
   * could be read and a person has to compare the printed hash (C8). Null for other files.
   */
  signedFor: 'current' | 'older' | 'unread' | null
}

export interface FeeItem {
  label: string
  amountFen: number
}

/** One line of 办理进度. Names of staff are shown, names of candidates are 本人. */
export interface TimelineEntry {
  event: ApplicationEvent | 'start'
  status: ApplicationStatus
  by: string
  at: string
  reason: string | null
}

/** A reviewer's opinion: a text, and marks on single fields or files with their reasons (F1). */
export interface ReviewOpinion {
  text: string
  marks: { path: string; reason: string }[]
  at: string
  by: string
}

export interface ApplicationSummary {
  applicationId: string
  examId: string
  occupation: string
  level: string
  batch: string
  examAt: string
  siteName: string
  subjectNames: string[]
  status: ApplicationStatus
  payBy: string | null
  totalFen: number
  updatedAt: string
}

export interface CandidateView {
  name: string
  /** Pinyin of a name that cannot be written in full; reviewers compare it with the ID document (A10). */
  nameFallback: string | null
  sex: 'male' | 'female' | null
  bornOn: string | null
  idType: IdType
  idNumberMasked: string
  phoneMasked: string
  emailMasked: string
}

/** An application as its owner sees it. */
export interface ApplicationView extends ApplicationSummary {
  direction: string
  description: string
  siteAddress: string
  reviewRequired: boolean
  subjects: { subjectId: string; name: string; startsAt: string; endsAt: string }[]
  registrationClosesAt: string
  correctionClosesAt: string
  ticketPrintableOn: string
  /** What a photo must be like that is uploaded now (D7); one that was taken before stays. */
  photoRules: PhotoRules
  allowedEvents: ApplicationEvent[]
  form: ApplicationForm
  /** Goes up with every save; send it with the next one. */
  revision: number
  /** What `submit` would object to now. Empty when it can be submitted. Paths are `form.…`, `photo`, `certificateImages`, `signedForm`, `siteId`, `subjectIds`. */
  issues: FieldIssue[]
  /** Whole months in the occupation, overlaps counted once (C4). */
  experienceMonths: number
  candidate: CandidateView
  photo: FileView | null
  certificateImages: FileView[]
  signedForms: FileView[]
  opinion: ReviewOpinion | null
  timeline: TimelineEntry[]
  feeItems: FeeItem[]
  orderId: string | null
  /** The text the candidate must accept before submitting (C12). */
  declaration: { version: string; text: string }
}

/** A line of the reviewer's queue, oldest first. */
export interface ReviewCard {
  applicationId: string
  candidateName: string
  /** See `CandidateView`. */
  nameFallback: string | null
  occupation: string
  level: string
  siteName: string
  submittedAt: string
  /** 1 for the first submission. */
  round: number
}

/** A case as the reviewer sees it. The ID number stays masked. */
export interface ReviewCase extends ApplicationView {
  /** Whose application it is. */
  accountId: string
  /** First 12 hexadecimal characters of the hash of the data as it is now; the form prints it (C8). */
  dataHash: string
  round: number
  /** Paths of the form that changed since the last round (F4); empty in the first. */
  changedPaths: string[]
}

const applicationId = z.string().min(1).max(64)
const cursor = z.string().max(200).optional()

export const applicationContract = {
  getFormOptions: route<{
    ethnicGroups: string[]
    politicalStatuses: string[]
    educations: string[]
    certificateLevels: string[]
  }>()('public', z.object({})),
  /** 立即报名: agreement read, site and subjects chosen; makes a draft. Holds no seat yet. */
  start: route<ApplicationView>()(
    'profile',
    z.object({
      examId: z.string().min(1).max(64),
      siteId: z.string().min(1).max(64),
      subjectIds: z.array(z.string().min(1).max(64)).min(1).max(10),
      agreementVersion: z.string().min(1).max(40),
    }),
  ),
  /** Another site or other subjects, while it is a draft. */
  changeSite: route<ApplicationView>()(
    'profile',
    z.object({
      applicationId,
      siteId: z.string().min(1).max(64),
      subjectIds: z.array(z.string().min(1).max(64)).min(1).max(10),
    }),
  ),
  /**
   * Autosave. `changes` replaces whole top-level fields of the form. What was typed is kept even where it is wrong; `issues`
   * says what is. `DRAFT_OUTDATED` when `revision` is not the latest; the details carry the newer `form` and `revision`.
   */
  saveDraft: route<{ revision: number; savedAt: string; issues: FieldIssue[]; experienceMonths: number }>()(
    'profile',
    z.object({
      applicationId,
      revision: z.number().int().nonnegative(),
      changes: applicationFormSchema.partial(),
    }),
  ),
  requestUpload: route<{ cloudPath: string }>()(
    'profile',
    z.object({ applicationId, kind: z.enum(FILE_KINDS) }),
  ),
  /** Takes an uploaded file after looking at its bytes. A photo replaces the photo; the other kinds are added. */
  attachFile: route<ApplicationView>()(
    'profile',
    z.object({
      applicationId,
      kind: z.enum(FILE_KINDS),
      fileId: z.string().min(1).max(400),
      name: z.string().trim().min(1).max(120),
    }),
  ),
  removeFile: route<ApplicationView>()(
    'profile',
    z.object({ applicationId, fileRefId: z.string().min(1).max(64) }),
  ),
  get: route<ApplicationView>()('profile', z.object({ applicationId })),
  listMine: route<Page<ApplicationSummary>>()('profile', z.object({ cursor })),
  /** Locks the form and takes the seats. `APPLICATION_INCOMPLETE` names what is missing; `SEATS_EXHAUSTED` the subject. */
  submit: route<ApplicationView>()(
    'profile',
    z.object({ applicationId, declarationVersion: z.string().min(1).max(40) }),
  ),
  /** Hands the signed form in for review. */
  submitSignedForm: route<ApplicationView>()('profile', z.object({ applicationId })),
  /** 修改申报表: back to draft before the signed form went in. Frees the seats. */
  reopen: route<ApplicationView>()('profile', z.object({ applicationId })),
  withdraw: route<ApplicationView>()('profile', z.object({ applicationId })),

  listForReview: route<Page<ReviewCard> & { total: number }>()(['reviewer'], z.object({ cursor })),
  getCase: route<ReviewCase>()(['reviewer'], z.object({ applicationId })),
  approve: route<{ status: ApplicationStatus }>()(
    ['reviewer'],
    z.object({ applicationId, round: z.number().int().positive() }),
  ),
  /** 退回. An opinion is required. `round` refuses a decision on a submission that is no longer the current one (F7). */
  return: route<{ status: ApplicationStatus }>()(
    ['reviewer'],
    z.object({
      applicationId,
      round: z.number().int().positive(),
      opinion: z.string().trim().min(1).max(500),
      marks: z
        .array(z.object({ path: z.string().min(1).max(80), reason: z.string().trim().min(1).max(100) }))
        .max(40),
    }),
  ),
}
export type ApplicationContract = typeof applicationContract
