import { findByAccount } from './application-repository'
import { APPLICATION_STATUSES, ENDED_STATUSES, type ApplicationStatus } from './status'

export interface LiveApplication {
  applicationId: string
  examId: string
  status: ApplicationStatus
  payBy: Date | null
}

/** The applications of an account that have not ended, newest first. At most one for an exam (C14). */
export async function findLiveApplications(accountId: string): Promise<LiveApplication[]> {
  const live = APPLICATION_STATUSES.filter((status) => !ENDED_STATUSES.includes(status))
  const applications = await findByAccount(accountId, live)
  return applications.map(({ _id, examId, status, payBy }) => ({ applicationId: _id, examId, status, payBy }))
}
