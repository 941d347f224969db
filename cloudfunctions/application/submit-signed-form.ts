import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { loadExam } from '../exam/load-exam'
import { candidateActor } from './actor'
import { applyEvent } from './apply-event'
import type { ApplicationView } from './contract'
import { requireCorrectionOpen } from './deadlines'
import { signedFormIssues } from './find-issues'
import { loadOwn } from './policy'
import { presentApplication } from './present-application'

/**
 * Hands the signed form in for review and starts the next round. `APPLICATION_INCOMPLETE` when it is missing or was
 * signed for older data; `REGISTRATION_CLOSED` after the last day for corrections.
 */
export async function submitSignedForm(
  { applicationId }: { applicationId: string },
  caller: SignedInCaller,
): Promise<ApplicationView> {
  const now = new Date()
  const application = await loadOwn(applicationId, caller)
  if (application.status !== 'awaiting_signed_form')
    throw new AppError('STATE_CONFLICT', { status: application.status })
  requireCorrectionOpen(await loadExam(application.examId), now)
  const issues = signedFormIssues(application)
  if (issues.length) throw new AppError('APPLICATION_INCOMPLETE', { issues })
  const moved = await applyEvent(application, 'submitSignedForm', {
    by: candidateActor(caller),
    at: now,
    where: { contentVersion: application.contentVersion },
    // Nothing runs out while the association has it.
    changes: { round: application.round + 1, submittedAt: now, dueAt: null },
  })
  return presentApplication(moved)
}
