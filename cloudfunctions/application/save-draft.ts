import { experienceMonths } from '../_shared/domain/experience-months'
import type { SignedInCaller } from '../_shared/caller'
import { AppError, type FieldIssue } from '../_shared/errors'
import { dayOf } from '../_shared/time'
import { loadExam } from '../exam/load-exam'
import type { ApplicationRecord } from './application-record'
import { requireApplication, saveContent } from './application-repository'
import type { ApplicationForm } from './contract'
import { contentIssues } from './find-issues'
import { loadOwn } from './policy'
import { EDITABLE_STATUSES } from './status'

interface SavedDraft {
  revision: number
  savedAt: string
  issues: FieldIssue[]
  experienceMonths: number
}

/**
 * Autosave of the form. What was typed is kept even where it is wrong; `issues` says what is. Compare-and-set on
 * the revision: a save from a page that has not seen the newest copy answers `DRAFT_OUTDATED` with that copy (C3).
 */
export async function saveDraft(
  {
    applicationId,
    revision,
    changes,
  }: { applicationId: string; revision: number; changes: Partial<ApplicationForm> },
  caller: SignedInCaller,
): Promise<SavedDraft> {
  const now = new Date()
  const application = await loadOwn(applicationId, caller)
  requireSavable(application, revision)
  const saved = await saveContent(
    applicationId,
    { revision, status: application.status },
    { form: { ...application.form, ...changes }, revision: revision + 1 },
    now,
  )
  if (!saved) {
    requireSavable(await requireApplication(applicationId), revision)
    throw new AppError('STATE_CONFLICT')
  }
  const exam = await loadExam(saved.examId)
  return {
    revision: saved.revision,
    savedAt: now.toISOString(),
    issues: contentIssues(saved, exam, caller.account.profile?.bornOn ?? null, now),
    experienceMonths: experienceMonths(saved.form.workExperiences, dayOf(now)).months,
  }
}

function requireSavable({ status, revision, form }: ApplicationRecord, seen: number): void {
  if (!EDITABLE_STATUSES.includes(status)) throw new AppError('STATE_CONFLICT', { status })
  if (revision !== seen) throw new AppError('DRAFT_OUTDATED', { form, revision })
}
