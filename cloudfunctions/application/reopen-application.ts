import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { loadExam } from '../exam/load-exam'
import { candidateActor } from './actor'
import { applyEvent } from './apply-event'
import type { ApplicationView } from './contract'
import { requireRegistrationOpen } from './deadlines'
import { loadOwn } from './policy'
import { presentApplication } from './present-application'
import { seatsGivenUp } from './seat-hold'

/** 修改申报表: back to draft before the signed form went in, while a new submission is still possible. Frees the seats. */
export async function reopenApplication(
  { applicationId }: { applicationId: string },
  caller: SignedInCaller,
): Promise<ApplicationView> {
  const now = new Date()
  const application = await loadOwn(applicationId, caller)
  if (application.status !== 'awaiting_signed_form')
    throw new AppError('STATE_CONFLICT', { status: application.status })
  requireRegistrationOpen(await loadExam(application.examId), now)
  const moved = await applyEvent(application, 'reopen', {
    by: candidateActor(caller),
    at: now,
    where: { seatGeneration: application.seatGeneration },
    changes: { ...seatsGivenUp(application), dueAt: null },
  })
  return presentApplication(moved)
}
