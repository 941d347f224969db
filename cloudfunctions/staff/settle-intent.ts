import type { AuditIntent } from '../_shared/audit-intents/intent-record'
import { findIntentsBefore, removeIntent } from '../_shared/audit-intents/intent-repository'
import { MINUTE_MS } from '../_shared/time'
import { loadAccount } from '../account/load-account'
import { memberName } from './present-member'
import { recordAudit } from './record-audit'

/** Longer than any function may run. */
const CUT_OFF_MS = 5 * MINUTE_MS

/** Calls of staff that were cut off. */
export const findCutOffIntents = (at: Date, limit: number): Promise<AuditIntent[]> =>
  findIntentsBefore(new Date(at.getTime() - CUT_OFF_MS), limit)

/**
 * Puts a call that was cut off into the audit log: who tried what on which records. What became of it the records say;
 * the entry it may have written itself stands beside it.
 */
export async function settleIntent({ _id, call, accountId, named, from, at }: AuditIntent): Promise<void> {
  await recordAudit({
    action: 'staff.cutOffCall',
    by: { accountId, name: memberName(await loadAccount(accountId)) },
    target: call,
    after: named,
    from,
    at,
  })
  await removeIntent(_id)
}
