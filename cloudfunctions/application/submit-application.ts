import { AppError } from '../_shared/errors'
import type { SignedInCaller } from '../_shared/caller'
import { requireBoundWechat } from '../account/require-bound-wechat'
import { holdSeats } from '../exam/hold-seats'
import { loadExam } from '../exam/load-exam'
import { releaseSeats } from '../exam/release-seats'
import { candidateActor } from './actor'
import type { ApplicationRecord } from './application-record'
import { requireApplication } from './application-repository'
import { applyEvent } from './apply-event'
import { chosen } from './choice'
import type { ApplicationView } from './contract'
import { requireCorrectionOpen, requireRegistrationOpen } from './deadlines'
import { DECLARATION } from './declaration'
import { contentIssues } from './find-issues'
import { payableChanges } from './payable-changes'
import { loadOwn } from './policy'
import { presentApplication } from './present-application'
import { holdsSeats, seatChoice, seatHoldId } from './seat-hold'
import { EDITABLE_STATUSES } from './status'

/**
 * Locks a complete form and takes the seats. A site with review waits for the signed form then; a site without goes
 * straight to payment (F2). A second tap on what is submitted already answers with it, so that a lost reply can be
 * repeated (C14). Refusals: `REGISTRATION_CLOSED`, `APPLICATION_INCOMPLETE` with everything that is missing,
 * `SEATS_EXHAUSTED` with the subject, `POLICY_OUTDATED` when the declaration's text changed, `WECHAT_NOT_BOUND` when the
 * account was unbound meanwhile (A5).
 *
 * Seats are held before the status is written and belong to a hold of their own, so a crash in between leaves
 * nothing but seats held for a draft, which the timer's seat repair frees.
 */
export async function submitApplication(
  { applicationId, declarationVersion }: { applicationId: string; declarationVersion: string },
  caller: SignedInCaller,
): Promise<ApplicationView> {
  const now = new Date()
  const application = await loadOwn(applicationId, caller)
  if (wasJustSubmitted(application)) return presentApplication(application)
  requireBoundWechat(caller, 'WECHAT_NOT_BOUND')
  if (!EDITABLE_STATUSES.includes(application.status))
    throw new AppError('STATE_CONFLICT', { status: application.status })
  const exam = await loadExam(application.examId)
  if (application.status === 'returned') requireCorrectionOpen(exam, now)
  else requireRegistrationOpen(exam, now)
  if (declarationVersion !== DECLARATION.version)
    throw new AppError('POLICY_OUTDATED', { version: DECLARATION.version })
  const issues = contentIssues(application, exam, caller.account.profile?.bornOn ?? null, now)
  if (issues.length) throw new AppError('APPLICATION_INCOMPLETE', { issues })

  await holdSeats(seatHoldId(application), seatChoice(application))
  const reviewed = application.status === 'returned' || chosen(exam, application).site?.reviewRequired
  const change = {
    by: candidateActor(caller),
    at: now,
    where: { contentVersion: application.contentVersion, seatGeneration: application.seatGeneration },
    changes: {
      declaration: { version: declarationVersion, acceptedAt: now },
      ...(reviewed ? { dueAt: exam.correctionClosesAt } : payableChanges(application, exam, now)),
    },
  }
  try {
    return await presentApplication(
      await applyEvent(application, reviewed ? 'submit' : 'submitWithoutReview', change),
    )
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'STATE_CONFLICT')) throw error
    const current = await settleLostRace(application)
    if (wasJustSubmitted(current)) return presentApplication(current)
    // Only the hold was given up meanwhile, by the seat repair: the same content is submitted again.
    const sameContent =
      current.status === application.status && current.contentVersion === application.contentVersion
    if (sameContent) return submitApplication({ applicationId, declarationVersion }, caller)
    throw error
  }
}

/** Submitted, and nothing happened since: the same request again. */
const wasJustSubmitted = ({ history }: ApplicationRecord): boolean =>
  ['submit', 'submitWithoutReview'].includes(history.at(-1)?.event ?? '')

/** Somebody was faster. The seats taken here go back unless they are the winner's. Answers the application as it is. */
async function settleLostRace(seen: ApplicationRecord): Promise<ApplicationRecord> {
  const current = await requireApplication(seen._id)
  const seatsAreOurs = holdsSeats(current) && current.seatGeneration === seen.seatGeneration
  if (!seatsAreOurs) await releaseSeats(seatHoldId(seen), seatChoice(seen))
  return current
}
