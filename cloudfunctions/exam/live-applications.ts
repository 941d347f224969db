import { findLiveApplications } from '../application/find-live-applications'
import type { Caller } from '../_shared/caller'
import type { ExamCard } from './contract'

type Mine = NonNullable<ExamCard['mine']>

/** The caller's live applications by exam; none before sign-in. */
export async function liveApplicationsByExam({ account }: Caller): Promise<Map<string, Mine>> {
  const applications = account ? await findLiveApplications(account._id) : []
  return new Map(
    applications.map(({ examId, applicationId, status, payBy }) => [
      examId,
      { applicationId, status, payBy: payBy?.toISOString() ?? null },
    ]),
  )
}
