import { auditHash, GENESIS_HASH } from './audit-entry'
import { findAuditEntriesAbove } from './audit-repository'
import { findDigests } from './digest-repository'

const PAGE_SIZE = 200

/**
 * Walks the whole audit chain and the digests of its days (O1). `brokenAt` is the sequence number at which it does not
 * hold: an entry was changed, or ones before it or after it were taken out; null when all is as it was written.
 */
export async function verifyAudit(): Promise<{ entries: number; brokenAt: number | null }> {
  let entries = 0
  let previousHash = GENESIS_HASH
  for (;;) {
    const [page, digests] = await Promise.all([
      findAuditEntriesAbove(entries, PAGE_SIZE),
      findDigests(entries, entries + PAGE_SIZE, PAGE_SIZE),
    ])
    const noted = new Map(digests.map(({ sequence, hash }) => [sequence, hash]))
    for (const entry of page) {
      const follows = entry.sequence === entries + 1 && entry.previousHash === previousHash
      const isAsNoted = (noted.get(entry.sequence) ?? entry.hash) === entry.hash
      if (!follows || !isAsNoted || auditHash(entry) !== entry.hash) return { entries, brokenAt: entries + 1 }
      entries += 1
      previousHash = entry.hash
    }
    if (page.length < PAGE_SIZE) break
  }
  const [beyond] = await findDigests(entries, Number.MAX_SAFE_INTEGER, 1)
  return { entries, brokenAt: beyond ? entries + 1 : null }
}
