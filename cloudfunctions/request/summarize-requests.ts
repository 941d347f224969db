import { countOpenRequests, pageOpenRequests } from './request-repository'

/** How many requests wait for staff, and when the first is due (ISO, or null). */
export async function summarizeRequests(): Promise<{ waiting: number; earliestDueAt: string | null }> {
  const [waiting, [first]] = await Promise.all([countOpenRequests(), pageOpenRequests(null, 1)])
  return { waiting, earliestDueAt: first?.dueAt.toISOString() ?? null }
}
