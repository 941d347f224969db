import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { loadExam } from '../exam/load-exam'
import { saveContent } from './application-repository'
import { requireChoice } from './choice'
import type { ApplicationView } from './contract'
import { requireRegistrationOpen } from './deadlines'
import { loadOwn } from './policy'
import { presentApplication } from './present-application'
import { seatsGivenUp } from './seat-hold'

/** Another site or other subjects, while it is a draft and holds no seats yet. */
export async function changeSite(
  { applicationId, siteId, subjectIds }: { applicationId: string; siteId: string; subjectIds: string[] },
  caller: SignedInCaller,
): Promise<ApplicationView> {
  const now = new Date()
  const application = await loadOwn(applicationId, caller)
  if (application.status !== 'draft') throw new AppError('STATE_CONFLICT', { status: application.status })
  const exam = await loadExam(application.examId)
  requireRegistrationOpen(exam, now)
  const { subjects } = requireChoice(exam, { siteId, subjectIds })
  const changed = await saveContent(
    applicationId,
    { status: 'draft', seatGeneration: application.seatGeneration },
    // Seats that a crashed submission may have left at the old site are not those of the next one.
    { siteId, subjectIds: subjects.map(({ subjectId }) => subjectId), ...seatsGivenUp(application) },
    now,
  )
  if (!changed) throw new AppError('STATE_CONFLICT')
  return presentApplication(changed)
}
