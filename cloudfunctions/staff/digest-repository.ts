import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import type { AuditDigest } from './audit-digest'

const digests = () => database().collection('audit_digests')

/** Adds a digest; false when there is one of this entry. */
export async function addDigest(digest: AuditDigest): Promise<boolean> {
  try {
    await digests().add(digest)
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

/** The digests of entries above a sequence number, up to and with another, oldest first. */
export async function findDigests(above: number, upTo: number, limit: number): Promise<AuditDigest[]> {
  const _ = database().command
  const { data } = await digests()
    .where({ sequence: _.gt(above).and(_.lte(upTo)) })
    .orderBy('sequence', 'asc')
    .limit(limit)
    .get()
  return data as AuditDigest[]
}
