import type { StaffRole } from '../_shared/access'
import type { SignedInCaller } from '../_shared/caller'
import { hasRole } from '../_shared/caller'
import { dayOf } from '../_shared/time'
import { experienceMonths } from '../_shared/domain/experience-months'
import { nameOnPaper } from '../_shared/domain/person-name'
import { AppError } from '../_shared/errors'
import { loadUnsealedProfile, type UnsealedProfile } from '../account/load-profile'
import type { ExamRecord, ExamSiteRecord, ExamSubjectRecord } from '../exam/exam-record'
import { loadExam } from '../exam/load-exam'
import type { FileRecord } from './application-record'
import { requireApplication } from './application-repository'
import { chosen } from './choice'
import type { ApplicationForm } from './contract'
import { dataHashOf } from './data-hash'
import type { ApplicationStatus } from './status'

/** Everything that the application form 申报表 prints, identity data in full. Never answered to a page. */
export interface ApplicationDocument {
  applicationId: string
  accountId: string
  status: ApplicationStatus
  form: ApplicationForm
  candidate: UnsealedProfile
  /** The candidate's name as every document writes it (A10). */
  nameOnPaper: string
  exam: ExamRecord
  site: ExamSiteRecord | null
  subjects: ExamSubjectRecord[]
  experienceMonths: number
  photo: FileRecord | null
  certificateImages: FileRecord[]
  declaration: { version: string; acceptedAt: Date } | null
  submittedAt: Date | null
  /** What is owed or was paid for it; null before it becomes payable. */
  orderId: string | null
  /** SHA-256 (hex) of the data that is signed for; the signed copy is compared with it. */
  dataHash: string
}

/** Whom a document is made for: a person, or the system that makes the documents of an exam ahead. */
export type DocumentReader = SignedInCaller | 'system'

/**
 * The data of the documents of an application, for its owner and, once it was handed in or paid, for staff of the
 * given roles. Others get `NOT_FOUND` (O3).
 */
export async function loadApplicationDocument(
  applicationId: string,
  reader: DocumentReader,
  staffRoles: readonly StaffRole[] = ['reviewer'],
): Promise<ApplicationDocument> {
  const application = await requireApplication(applicationId)
  if (reader !== 'system') {
    const isOwner = application.accountId === reader.account._id
    const isHandedIn = application.round > 0 || application.status === 'paid'
    if (!isOwner && !(isHandedIn && hasRole(reader, staffRoles))) throw new AppError('NOT_FOUND')
  }
  const [exam, candidate] = await Promise.all([
    loadExam(application.examId),
    loadUnsealedProfile(application.accountId),
  ])
  const { accountId, status, form, photo, certificateImages, declaration, submittedAt, orderId } = application
  const { site, subjects } = chosen(exam, application)
  return {
    applicationId,
    accountId,
    status,
    form,
    candidate,
    nameOnPaper: nameOnPaper(candidate.name, candidate.nameFallback),
    exam,
    site: site ?? null,
    subjects,
    experienceMonths: experienceMonths(form.workExperiences, dayOf(new Date())).months,
    photo,
    certificateImages,
    declaration,
    submittedAt,
    orderId,
    dataHash: dataHashOf(application),
  }
}
