import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import type { AuditEntry } from './audit-entry'

const entries = () => database().collection('audit_entries')

export async function findLastAuditEntry(): Promise<AuditEntry | undefined> {
  const { data } = await entries().orderBy('sequence', 'desc').limit(1).get()
  return data[0] as AuditEntry | undefined
}

/** Adds the entry; false when another writer was next before. */
export async function addAuditEntry(entry: AuditEntry): Promise<boolean> {
  try {
    await entries().add(entry)
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

/** Whose entries, or about what. */
export interface AuditFilter {
  accountId?: string
  target?: string
}

/** A page of entries below a sequence number, newest first. */
export async function findAuditEntriesBelow(
  sequence: number,
  { accountId, target }: AuditFilter,
  limit: number,
): Promise<AuditEntry[]> {
  const { data } = await entries()
    .where({
      ...(accountId ? { 'by.accountId': accountId } : {}),
      ...(target ? { target } : {}),
      sequence: database().command.lt(sequence),
    })
    .orderBy('sequence', 'desc')
    .limit(limit)
    .get()
  return data as AuditEntry[]
}

/** The newest entries of some actions on some records, newest first. */
export async function findAuditEntriesAbout(
  targets: readonly string[],
  actions: readonly string[],
  limit: number,
): Promise<AuditEntry[]> {
  const { command: _ } = database()
  const { data } = await entries()
    .where({ target: _.in([...targets]), action: _.in([...actions]) })
    .orderBy('sequence', 'desc')
    .limit(limit)
    .get()
  return data as AuditEntry[]
}

/** A page of entries above a sequence number, oldest first. */
export async function findAuditEntriesAbove(sequence: number, limit: number): Promise<AuditEntry[]> {
  const { data } = await entries()
    .where({ sequence: database().command.gt(sequence) })
    .orderBy('sequence', 'asc')
    .limit(limit)
    .get()
  return data as AuditEntry[]
}
