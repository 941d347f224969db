import { database } from '../_shared/cloud'
import type { PolicyKind } from './contract'

/** One document of `policies`, `_id` = `<kind>:<version>`. */
export interface PolicyRecord {
  _id: string
  kind: PolicyKind
  version: string
  title: string
  body: string
  publishedAt: Date
}

/** The version in force at a moment. */
export async function findCurrentPolicy(kind: PolicyKind, at: Date): Promise<PolicyRecord | undefined> {
  const db = database()
  const { data } = await db
    .collection('policies')
    .where({ kind, publishedAt: db.command.lte(at) })
    .orderBy('publishedAt', 'desc')
    .limit(1)
    .get()
  return data[0] as PolicyRecord | undefined
}
