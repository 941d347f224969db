import { auditHash, GENESIS_HASH } from './audit-entry'
import { findAuditEntriesAbove } from './audit-repository'

const PAGE_SIZE = 200

/**
 * Walks the whole audit chain (O1). `brokenAt` is the sequence number at which it does not hold: an entry was
 * changed, or the ones before it were taken out; null when all is as it was written.
 */
export async function verifyAudit(): Promise<{ entries: number; brokenAt: number | null }> {
  let entries = 0
  let previousHash = GENESIS_HASH
  for (;;) {
    const page = await findAuditEntriesAbove(entries, PAGE_SIZE)
    for (const entry of page) {
      const follows = entry.sequence === entries + 1 && entry.previousHash === previousHash
      if (!follows || auditHash(entry) !== entry.hash) return { entries, brokenAt: entries + 1 }
      entries += 1
      previousHash = entry.hash
    }
    if (page.length < PAGE_SIZE) return { entries, brokenAt: null }
  }
}
