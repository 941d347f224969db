import { DAY_MS } from '../_shared/time'
import type { RequestRecord } from './request-record'

/** What staff saw speaks for a person for a week; then they look again. */
const REDEEMABLE_MS = 7 * DAY_MS

/** Until when an approved recovery turns into a new password; null when it does not, or has done so. */
export function redeemableUntil({ kind, status, history, redeemedAt }: RequestRecord): Date | null {
  const approvedAt = history.findLast(({ to }) => to === 'approved')?.at
  if (kind !== 'password_recovery' || status !== 'approved' || redeemedAt || !approvedAt) return null
  return new Date(approvedAt.getTime() + REDEEMABLE_MS)
}

export function isRedeemable(request: RequestRecord, at: Date): boolean {
  const until = redeemableUntil(request)
  return until !== null && at < until
}
