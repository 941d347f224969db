import type { SignedInCaller } from '../_shared/caller'
import { AppError, type FieldIssue } from '../_shared/errors'
import { staffActor } from '../application/actor'
import { recordAudit } from '../staff/record-audit'
import type { ExamPhotoRules, PhotoProfile } from './contract'
import { updatePhotoProfile } from './exam-repository'
import { loadExam } from './load-exam'
import { photoProfileOf } from './photo-profiles'
import { presentExamPhotoRules } from './present-exam-photo-rules'

/** Changes what photos of an exam must be like from now on, with an audit entry; photos that were taken stay (D7). */
export async function setPhotoRules(
  { examId, profile }: { examId: string; profile: PhotoProfile },
  caller: SignedInCaller,
): Promise<ExamPhotoRules> {
  const exam = await loadExam(examId)
  const issues = profileIssues(profile)
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  await updatePhotoProfile(examId, profile)
  await recordAudit({
    action: 'exam.setPhotoRules',
    by: staffActor(caller),
    target: examId,
    before: photoProfileOf(exam),
    after: profile,
    at: new Date(),
  })
  return presentExamPhotoRules({ ...exam, photoProfile: profile })
}

/** What does not fit together. The tool's own photo must pass the check, or nobody could hand one in. */
function profileIssues(profile: PhotoProfile): FieldIssue[] {
  const { width, height, minWidth, minHeight, minRatio, maxRatio, minBytes, maxBytes } = profile
  const least = Math.ceil(width * minRatio)
  const most = Math.floor(width * maxRatio)
  const problems: [wrong: boolean, field: keyof PhotoProfile, code: FieldIssue['code'], params?: object][] = [
    [width < minWidth, 'width', 'TOO_SMALL', { minimum: minWidth }],
    [height < minHeight, 'height', 'TOO_SMALL', { minimum: minHeight }],
    [maxRatio < minRatio, 'maxRatio', 'TOO_SMALL', { minimum: minRatio }],
    [maxRatio >= minRatio && (height < least || height > most), 'height', 'PHOTO_RATIO', { least, most }],
    [maxBytes < 2 * minBytes, 'maxBytes', 'BYTES_NARROW'],
  ]
  return problems
    .filter(([wrong]) => wrong)
    .map(([, field, code, params]) => ({
      path: `profile.${field}`,
      code,
      ...(params ? { params: params as Record<string, number> } : {}),
    }))
}
