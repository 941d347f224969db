import type { AttemptRecord } from './order-record'
import { findOpenAttempts, updateAttempt } from './attempt-repository'
import { settleAttempt } from './settle-attempt'

const QUIET_MS = 10 * 60_000

/** Attempts that have been open for ten minutes: WeChat's notice may be lost, so we ask (G13). */
export const findQuietAttempts = (at: Date, limit: number): Promise<AttemptRecord[]> =>
  findOpenAttempts(new Date(at.getTime() - QUIET_MS), limit)

/** Asks WeChat about one of them. It is asked again ten minutes later while it stays open. */
export async function settleQuietAttempt(attempt: AttemptRecord, at: Date): Promise<void> {
  await updateAttempt(attempt._id, { updatedAt: at })
  await settleAttempt(attempt)
}
