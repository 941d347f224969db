import { allowedEvents, type HistoryEntry } from '../_shared/transition'
import { dayOf } from '../_shared/time'
import { experienceMonths } from '../_shared/domain/experience-months'
import { temporaryUrls } from '../_shared/storage'
import { loadProfile } from '../account/load-profile'
import type { ExamRecord } from '../exam/exam-record'
import { loadExam } from '../exam/load-exam'
import { photoProfileOf } from '../exam/photo-profiles'
import { presentPhotoRules } from '../exam/present-photo-rules'
import type { ApplicationRecord, FileRecord, OpinionRecord } from './application-record'
import type { ApplicationView, FileView, ReviewOpinion, TimelineEntry } from './contract'
import { dataHashOf, isSameData } from './data-hash'
import { DECLARATION } from './declaration'
import { findIssues } from './find-issues'
import { presentCandidate } from './present-candidate'
import { presentSummary } from './present-summary'
import { applicationTransitions, type ApplicationEvent, type ApplicationStatus } from './status'
import { chosen } from './choice'
import { feeItemsOf } from './fee'

/** Whose buttons are asked for. */
const EVENTS = {
  candidate: ['submit', 'submitWithoutReview', 'submitSignedForm', 'reopen', 'withdraw', 'pay'],
  reviewer: ['approve', 'return'],
} as const satisfies Record<string, readonly ApplicationEvent[]>

/** An application as its owner sees it; `viewer` chooses whose buttons it carries. */
export async function presentApplication(
  application: ApplicationRecord,
  viewer: keyof typeof EVENTS = 'candidate',
): Promise<ApplicationView> {
  const [exam, profile] = await Promise.all([
    loadExam(application.examId),
    loadProfile(application.accountId),
  ])
  const now = new Date()
  const { site, subjects } = chosen(exam, application)
  const files = await presentFiles(application)
  return {
    ...presentSummary(application, exam),
    direction: exam.direction,
    description: exam.description,
    siteAddress: site?.address ?? '',
    reviewRequired: site?.reviewRequired ?? true,
    subjects: subjects.map(({ subjectId, name, startsAt, endsAt }) => ({
      subjectId,
      name,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
    registrationClosesAt: exam.registrationClosesAt.toISOString(),
    correctionClosesAt: exam.correctionClosesAt.toISOString(),
    ticketPrintableOn: exam.ticketPrintableOn,
    photoRules: presentPhotoRules(photoProfileOf(exam)),
    allowedEvents: eventsNow(application, exam, viewer, now),
    form: application.form,
    revision: application.revision,
    issues: findIssues(application, exam, profile.bornOn, now),
    experienceMonths: experienceMonths(application.form.workExperiences, dayOf(now)).months,
    candidate: presentCandidate(profile),
    ...files,
    opinion: application.opinion && presentOpinion(application.opinion),
    timeline: presentTimeline(application),
    feeItems: application.feeItems.length ? application.feeItems : feeItemsOf(exam, application),
    orderId: application.orderId,
    declaration: { ...DECLARATION },
  }
}

/** What can be done now: by the status table, the site's review rule (F2) and the exam's deadlines. */
function eventsNow(
  application: ApplicationRecord,
  exam: ExamRecord,
  viewer: keyof typeof EVENTS,
  now: Date,
): ApplicationEvent[] {
  const reviewed = chosen(exam, application).site?.reviewRequired ?? true
  const registering = now >= exam.registrationOpensAt && now < exam.registrationClosesAt
  const correcting = now < exam.correctionClosesAt
  const possible: Partial<Record<ApplicationEvent, boolean>> = {
    submit: application.status === 'returned' ? correcting : reviewed && registering,
    submitWithoutReview: !reviewed && registering,
    submitSignedForm: correcting,
    reopen: registering,
    pay: application.payBy !== null && now < application.payBy,
  }
  const mine: readonly ApplicationEvent[] = EVENTS[viewer]
  return allowedEvents<ApplicationStatus, typeof applicationTransitions>(
    applicationTransitions,
    application.status,
  ).filter((event) => mine.includes(event) && possible[event] !== false)
}

async function presentFiles(application: ApplicationRecord) {
  const { photo, certificateImages, signedForms } = application
  const dataHash = signedForms.length ? dataHashOf(application) : ''
  const records = [...(photo ? [photo] : []), ...certificateImages, ...signedForms]
  const urls = records.length ? await temporaryUrls(records.map(({ fileId }) => fileId)) : new Map()
  const view = (file: FileRecord): FileView => ({
    fileRefId: file.fileRefId,
    kind: file.kind,
    name: file.name,
    contentType: file.contentType,
    bytes: file.bytes,
    width: file.width,
    height: file.height,
    pages: file.pages,
    uploadedAt: file.uploadedAt.toISOString(),
    url: urls.get(file.fileId) ?? '',
    signedFor: file.kind === 'signed_form' ? signedFor(file, dataHash) : null,
  })
  return {
    photo: photo && view(photo),
    certificateImages: certificateImages.map(view),
    signedForms: signedForms.map(view),
  }
}

function signedFor({ dataHash, isCodeRead }: FileRecord, current: string): FileView['signedFor'] {
  if (!dataHash || !isSameData(dataHash, current)) return 'older'
  return isCodeRead ? 'current' : 'unread'
}

const presentOpinion = ({ text, marks, at, by }: OpinionRecord): ReviewOpinion => ({
  text,
  marks,
  at: at.toISOString(),
  by,
})

function presentTimeline({ createdAt, history }: ApplicationRecord): TimelineEntry[] {
  const start: TimelineEntry = {
    event: 'start',
    status: 'draft',
    by: '本人',
    at: createdAt.toISOString(),
    reason: null,
  }
  return [start, ...history.map(presentEntry)]
}

const presentEntry = ({ event, to, by, at, reason }: HistoryEntry<ApplicationStatus>): TimelineEntry => ({
  event: event as ApplicationEvent,
  status: to,
  by: by.kind === 'staff' ? by.name : by.kind === 'candidate' ? '本人' : '系统',
  at: at.toISOString(),
  reason: reason ?? null,
})
