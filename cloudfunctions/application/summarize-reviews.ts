import { countForReview, pageForReview } from './application-repository'

/** How many submissions wait for a reviewer, and since when the oldest waits (N1). */
export async function summarizeReviews(): Promise<{ waiting: number; oldestSubmittedAt: string | null }> {
  const [waiting, [oldest]] = await Promise.all([countForReview(), pageForReview(null, 1)])
  return { waiting, oldestSubmittedAt: oldest?.submittedAt?.toISOString() ?? null }
}
