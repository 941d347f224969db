import * as z from 'zod'
import { route } from '../_shared/contract'
import type { ExportedData } from '../account/export-contract'
import type { DocumentRunStatus } from './runs/status'

export type { DocumentRunStatus } from './runs/status'

/** The documents that can be asked for, each by the id of what it is about. Labels are in `miniprogram/utils/labels.ts`. */
export const DOCUMENT_KINDS = [
  /** 申报表 of an application (C8). For its owner and, once handed in, for reviewers. */
  'application_form',
  /** 报名登记表 of a paid application (I6). For its owner, reviewers and exam officers. */
  'registration_form',
  /** 缴费凭证 of a paid application. For its owner and finance. */
  'payment_receipt',
  /** 准考证 of a paid application (I3). For its owner on the days of printing, for exam officers once published. */
  'admission_ticket',
  /** 成绩单 of an application whose score is published. For its owner and exam officers. */
  'score_report',
  /** 职业技能等级证书 of an application that has a valid one (J4). For its holder and exam officers. */
  'skill_certificate',
  /** 会员证书 of a member unit whose dues carry one (M11). For the unit and finance; the subject is the unit. */
  'member_certificate',
  /** 会费缴纳通知函 that was issued to a unit (M10). For the unit and finance; the subject is the letter. */
  'dues_letter',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** The documents of unit members. */
export const UNIT_DOCUMENT_KINDS = [
  'member_certificate',
  'dues_letter',
] as const satisfies readonly DocumentKind[]
export type UnitDocumentKind = (typeof UNIT_DOCUMENT_KINDS)[number]

export interface DocumentView {
  documentId: string
  kind: DocumentKind
  /** `申报表_沈知远_人工智能训练师.pdf` */
  fileName: string
  pages: number
  bytes: number
  /** First 12 hexadecimal characters of the SHA-256 of its data; printed on the document. */
  dataHash: string
  madeAt: string
  /** A temporary link of ten minutes. */
  url: string
}

/** The documents that can be made ahead for a whole exam; each has a source in `runs/run-sources.ts`. */
export const RUN_KINDS = ['registration_form', 'admission_ticket'] as const satisfies readonly DocumentKind[]
export type RunKind = (typeof RUN_KINDS)[number]

/** How the making of all documents of a kind for an exam stands. `made + failed` of `total` are done. */
export interface DocumentRunView {
  kind: RunKind
  examId: string
  status: DocumentRunStatus
  total: number
  made: number
  failed: number
  /** The first fifty that could not be made: error code, and what it names (`character` and `codePoint` of `GLYPH_MISSING`). */
  failures: { subjectId: string; code: string; details: Record<string, unknown> }[]
  startedBy: string
  startedAt: string
  updatedAt: string
  finishedAt: string | null
  allowedEvents: ('start' | 'stop')[]
}

/** How a character is drawn in our documents, for screens whose font lacks it (A9). */
export interface GlyphDrawing {
  character: string
  /** The `d` of an SVG path on a square of 1,000 units; the baseline is at 0, y grows downwards. */
  path: string
}

/** As many characters as one screen shows; a rare one is two UTF-16 units. */
const MAX_GLYPHS = 64

/** `subjectId` is the id of what the document is about; the kinds above say of what. */
const wanted = z.object({ kind: z.enum(DOCUMENT_KINDS), subjectId: z.string().min(1).max(64) })

const wantedByUnit = wanted.extend({ kind: z.enum(UNIT_DOCUMENT_KINDS) })

const wantedRun = z.object({ kind: z.enum(RUN_KINDS), examId: z.string().min(1).max(64) })

export const pdfContract = {
  /**
   * A document as PDF: made once for a state of its data, then reused. `NOT_FOUND` for those whom it does not
   * concern, `STATE_CONFLICT` while it cannot be made yet, `GLYPH_MISSING` when a character cannot be drawn;
   * `BOUND_WECHAT_ONLY` where it shows a full ID number to somebody who has shown no more than the password.
   */
  getDocument: route<DocumentView>()('profile', wanted),
  /** Sends a document to the e-mail of its owner, for phones that cannot save a PDF (C9). Only the owner can ask. */
  emailDocument: route<{ emailMasked: string }>()('profile', wanted),
  /** A document of the caller's own unit; refuses as `getDocument` does. */
  getUnitDocument: route<DocumentView>()('unit', wantedByUnit),
  /** Sends a document of the caller's own unit to the e-mail of its contact (C9). */
  emailUnitDocument: route<{ emailMasked: string }>()('unit', wantedByUnit),
  /**
   * Has all documents of a kind made ahead for an exam (I5): starts the run, goes on with one that was stopped, or goes
   * through all again after one that is done; what has not changed is reused. One that is running is answered as it is.
   * The timer begins within a minute.
   */
  startDocumentRun: route<DocumentRunView>()(['exam_officer'], wantedRun),
  /** Stops a run after the batch it is at; `STATE_CONFLICT` when it is not running. */
  stopDocumentRun: route<DocumentRunView>()(['exam_officer'], wantedRun),
  /** How the run stands; null before the first one. */
  getDocumentRun: route<{ run: DocumentRunView | null }>()(['exam_officer'], wantedRun),
  /**
   * 导出我的数据: everything kept about the caller as a PDF to read, nothing masked (O7). Kept for an hour, with links by
   * `account.getExportLink`. Three times a day, then `RATE_LIMITED` with `retryAt`.
   */
  exportMyData: route<ExportedData>()('account', z.object({})),
  /** Sends the caller's own file, PDF or JSON, to the caller's own e-mail. `NOT_FOUND` when its hour is over. */
  emailMyData: route<{ emailMasked: string }>()('profile', z.object({ exportId: z.string().min(1).max(64) })),
  /** The drawings of characters, each once, so that screen and paper show the same; those no font has are left out. */
  drawGlyphs: route<{ glyphs: GlyphDrawing[] }>()(
    'account',
    z.object({
      characters: z
        .string()
        .min(1)
        .max(2 * MAX_GLYPHS),
    }),
  ),
}
export type PdfContract = typeof pdfContract
