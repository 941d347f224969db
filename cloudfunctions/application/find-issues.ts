import type { FieldIssue } from '../_shared/errors'
import { dayOf } from '../_shared/time'
import type { ExamRecord } from '../exam/exam-record'
import type { ApplicationRecord } from './application-record'
import { choiceIssues } from './choice'
import { dataHashOf, isSameData } from './data-hash'
import { formIssues } from './form-rules'

/** What stands between an application and its submission: form, choice, photo and certificate images. */
export function contentIssues(
  application: ApplicationRecord,
  exam: ExamRecord,
  bornOn: string | null,
  now: Date,
): FieldIssue[] {
  const { form, photo, certificateImages } = application
  const issues = [...choiceIssues(exam, application), ...formIssues(form, { today: dayOf(now), bornOn })]
  if (form.hasCertificate && !certificateImages.length)
    issues.push({ path: 'certificateImages', code: 'REQUIRED' })
  if (!photo) issues.push({ path: 'photo', code: 'PHOTO_REQUIRED' })
  return issues
}

/** What stands between a submitted form and the review: the signed copy, and that it was signed for this data. */
export function signedFormIssues(application: ApplicationRecord): FieldIssue[] {
  const { signedForms } = application
  if (!signedForms.length) return [{ path: 'signedForm', code: 'SIGNED_FORM_REQUIRED' }]
  const dataHash = dataHashOf(application)
  return signedForms.some((file) => !file.dataHash || !isSameData(file.dataHash, dataHash))
    ? [{ path: 'signedForm', code: 'SIGNED_FORM_OUTDATED' }]
    : []
}

/** What the next step of this status would object to now. */
export function findIssues(
  application: ApplicationRecord,
  exam: ExamRecord,
  bornOn: string | null,
  now: Date,
): FieldIssue[] {
  switch (application.status) {
    case 'draft':
    case 'returned':
      return contentIssues(application, exam, bornOn, now)
    case 'awaiting_signed_form':
      return signedFormIssues(application)
    default:
      return []
  }
}
