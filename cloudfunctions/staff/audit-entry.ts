import { createHash } from 'node:crypto'

/**
 * One document of `audit_entries`. Each entry's hash covers its content and the hash of the one before, so a change
 * or a removal in the middle shows (O1). `_id` is the sequence number: two writers cannot both be next.
 */
export interface AuditEntry {
  _id: string
  sequence: number
  action: string
  by: { accountId: string; name: string } | null
  target: string
  reason: string | null
  /** JSON of what was and of what is; null when there is nothing to compare. Holds no personal data in full. */
  before: string | null
  after: string | null
  at: Date
  /** The address that the call came from; null for what the system did by itself. */
  from: string | null
  previousHash: string
  hash: string
}

/** What the first entry follows. */
export const GENESIS_HASH = '0'.repeat(64)

export const auditEntryId = (sequence: number): string => String(sequence).padStart(12, '0')

/** The SHA-256 of an entry's content, in a fixed order of fields. */
export function auditHash(entry: Omit<AuditEntry, '_id' | 'hash'>): string {
  const { sequence, action, by, target, reason, before, after, at, from, previousHash } = entry
  const person = by && [by.accountId, by.name]
  const content = [sequence, action, person, target, reason, before, after, at.getTime(), from, previousHash]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
