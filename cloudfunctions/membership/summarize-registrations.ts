import { countForReview, pageForReview } from './unit-repository'

/** How many units wait for a decision, and since when the oldest waits (N1). */
export async function summarizeRegistrations(): Promise<{
  waiting: number
  oldestSubmittedAt: string | null
}> {
  const [waiting, [oldest]] = await Promise.all([countForReview(), pageForReview(null, 1)])
  return { waiting, oldestSubmittedAt: oldest?.submittedAt.toISOString() ?? null }
}
