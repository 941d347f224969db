import { HOUR_MS } from '../../_shared/time'
import type { CancellationReceiptRecord, KeptItem } from './receipt-record'

const DAY_MS = 24 * HOUR_MS

/**
 * How long what is kept stays: consents until a claim about them is out of time (PIPL, article 69; Civil Code, article
 * 188), the log of operations as long as the Cybersecurity Law, article 21 asks at least.
 */
const KEPT_DAYS: Record<KeptItem, number> = { consents: 3 * 365, operation_log: 183 }
/** The promise of the privacy text: copies in backups are gone within this. */
const BACKUP_DAYS = 15

/** Until when things are kept, for an account that is cancelled at a moment. */
export function cancellationTerms(at: Date): Pick<CancellationReceiptRecord, 'kept' | 'backupsErasedBy'> {
  const after = (days: number) => new Date(at.getTime() + days * DAY_MS)
  const kept = Object.entries(KEPT_DAYS) as [KeptItem, number][]
  return {
    kept: kept.map(([item, days]) => ({ item, until: after(days) })),
    backupsErasedBy: after(BACKUP_DAYS),
  }
}
