import type { Page } from '../_shared/contract'
import { decodeCursor, encodeCursor } from '../_shared/cursor'
import type { AuditEntry } from './audit-entry'
import { findAuditEntriesBelow, type AuditFilter } from './audit-repository'
import type { AuditEntryView } from './contract'

const PAGE_SIZE = 50

/** The audit log, newest first (O1). */
export async function listAuditEntries({
  cursor,
  ...about
}: AuditFilter & { cursor?: string }): Promise<Page<AuditEntryView>> {
  const below = cursor ? Number(decodeCursor(cursor).id) : Number.MAX_SAFE_INTEGER
  const found = await findAuditEntriesBelow(below || 0, about, PAGE_SIZE + 1)
  const items = found.slice(0, PAGE_SIZE)
  const last = items.at(-1)
  return {
    items: items.map(presentEntry),
    ...(last && found.length > PAGE_SIZE ? { nextCursor: encodeCursor({ at: last.at, id: last._id }) } : {}),
  }
}

const presentEntry = (entry: AuditEntry): AuditEntryView => {
  const { sequence, action, target, at, from, reason, before, after } = entry
  const by = entry.by && { accountId: entry.by.accountId, name: entry.by.name }
  return { sequence, action, by, target, at: at.toISOString(), from, reason, before, after }
}
