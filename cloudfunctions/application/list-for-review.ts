import type { Page } from '../_shared/contract'
import { decodeCursor, encodeCursor } from '../_shared/cursor'
import { loadProfile } from '../account/load-profile'
import { loadExam } from '../exam/load-exam'
import type { ApplicationRecord } from './application-record'
import { countForReview, pageForReview } from './application-repository'
import { chosen } from './choice'
import type { ReviewCard } from './contract'

const PAGE_SIZE = 20

/** The review queue, oldest first. `total` counts all that wait. */
export async function listForReview({
  cursor,
}: {
  cursor?: string | undefined
}): Promise<Page<ReviewCard> & { total: number }> {
  const after = cursor ? decodeCursor(cursor) : null
  const [found, total] = await Promise.all([pageForReview(after, PAGE_SIZE + 1), countForReview()])
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    items: await Promise.all(page.map(presentCard)),
    total,
    ...(found.length > PAGE_SIZE && last?.submittedAt
      ? { nextCursor: encodeCursor({ at: last.submittedAt, id: last._id }) }
      : {}),
  }
}

async function presentCard(application: ApplicationRecord): Promise<ReviewCard> {
  const [exam, { name, nameFallback }] = await Promise.all([
    loadExam(application.examId),
    loadProfile(application.accountId),
  ])
  return {
    applicationId: application._id,
    candidateName: name,
    nameFallback,
    occupation: exam.occupation,
    level: exam.level,
    siteName: chosen(exam, application).site?.name ?? '',
    submittedAt: (application.submittedAt ?? application.updatedAt).toISOString(),
    round: application.round,
  }
}
